import { useQuery } from '@tanstack/react-query';
import { queryClient, readStored, session, writeStored } from '@/kernel';
import { api } from '@/kernel/api';

export type SetupQuestion = 'password' | 'timezone' | 'language' | 'company';

export type Me = {
  id: string;
  email: string;
  title: string;
  role: '$administrator' | '$employee';
  administrator: boolean;
  language: 'ru' | 'en' | null;
  theme: 'light' | 'dark' | 'auto';
  timezone: string | null;
  mustChange: boolean;
  /** The administrator who looks at the product as this person does, and changes nothing; null usually. */
  viewedBy: string | null;
  /** Records that my card points to: the groups that I belong to. */
  subjects: { userAttr: string; userAttrTitle: string; valueCatalogId: string; valueRecordId: string }[];
  company: { name: string; timezone: string; language: 'ru' | 'en' };
  setup: SetupQuestion[];
};

export type Company = {
  name: string;
  timezone: string;
  language: 'ru' | 'en';
  empty: boolean;
  demo: { available: boolean; loaded: boolean };
};

export type UserSession = {
  id: string;
  started: string;
  lastUsed: string;
  address: string | null;
  agent: string | null;
  current: boolean;
};

export type UserItem = { id: string; title: string; email?: string };

const meKey = ['me'];

/** Who I am; before the first answer `undefined`. A 401 is an error here: the sign-in page stands for it. */
export function useMeQuery() {
  return useQuery({
    queryKey: meKey,
    queryFn: () => api.get<Me>('/profile/me', {}, { anonymous: true }),
    staleTime: 60_000,
  });
}

const viewedFrom = 'viewing.from';

/** From now on everything is shown as the employee sees it, and nothing can be changed. The whole page begins anew. */
export async function viewAs(employeeId: string): Promise<void> {
  await api.post('/profile/viewing', { employeeId });
  writeStored(viewedFrom, window.location.pathname + window.location.search);
  window.location.assign('/');
}

/** Looks with the own eyes again, where that was left. */
export async function viewAsMyself(): Promise<void> {
  await api.delete('/profile/viewing');
  window.location.assign(readStored(viewedFrom, '/'));
}

/** The language to speak; undefined while it is still to be asked: then that of the browser, or what the sign-in page was switched to, stays. */
export const languageOf = (me: Pick<Me, 'language' | 'company' | 'setup'>) =>
  me.language ?? (me.setup.includes('language') ? undefined : me.company.language);

/** Who I am, inside of the frame, where somebody is always signed in. */
export function useMe(): Me {
  const me = useMeQuery().data;
  if (!me) throw new Error('useMe is for pages inside of the frame');
  return me;
}

export const useIsAdministrator = (): boolean => useMeQuery().data?.administrator === true;

export async function signIn(email: string, password: string): Promise<{ id: string }> {
  return await api.post<{ id: string }>(
    '/auth/login',
    { email, password },
    { anonymous: true, repeatable: true },
  );
}

/** After the sign-in page: everything is asked anew. */
export async function startSession(): Promise<void> {
  session.set('alive');
  await queryClient.resetQueries({ queryKey: meKey });
}

export async function signOut(): Promise<void> {
  await api.post('/auth/logout', undefined, { anonymous: true });
  // A whole new page: nothing of the person who left stays in memory.
  window.location.assign('/');
}

export async function changeProfile(
  change: Partial<Pick<Me, 'language' | 'theme' | 'timezone'>>,
): Promise<void> {
  const me = await api.patch<Me>('/profile', change);
  queryClient.setQueryData(meKey, (old: Me | undefined) => ({ ...old, ...me }));
}

export const changePassword = (old: string, next: string) =>
  api.post('/profile/password', { old, new: next });

export type SetupAnswers = { password?: string; timezone?: string; language?: string; name?: string };

export async function answerSetup(answers: SetupAnswers): Promise<void> {
  await api.post('/company/setup', answers);
  await queryClient.invalidateQueries({ queryKey: meKey });
}

export const useCompany = () =>
  useQuery({ queryKey: ['company'], queryFn: () => api.get<Company>('/company') });

export async function changeCompany(
  change: Partial<Pick<Company, 'name' | 'timezone' | 'language'>>,
): Promise<void> {
  await api.patch('/company', change);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['company'] }),
    queryClient.invalidateQueries({ queryKey: meKey }),
  ]);
}

export async function loadDemo(): Promise<{ catalogs: string[]; scenarios: string[] }> {
  const loaded = await api.post<{ catalogs: string[]; scenarios: string[] }>('/company/demo');
  await queryClient.invalidateQueries();
  return loaded;
}

/** Sessions of mine, or of another person (administrators). */
export const useSessions = (userId?: string) =>
  useQuery({
    queryKey: ['sessions', userId ?? 'mine'],
    queryFn: () => api.get<UserSession[]>(userId ? `/users/${userId}/sessions` : '/profile/sessions'),
  });

/** Ends all sessions of mine but this one. */
export async function endOtherSessions(): Promise<void> {
  await api.delete('/profile/sessions');
  await queryClient.invalidateQueries({ queryKey: ['sessions'] });
}

/** Ends one session, of mine or of another person. */
export async function endSession(sessionId: string, userId?: string): Promise<void> {
  await api.delete(`${userId ? `/users/${userId}/sessions` : '/profile/sessions'}/${sessionId}`);
  await queryClient.invalidateQueries({ queryKey: ['sessions'] });
}

export const setUserPassword = (userId: string, password: string, mustChange: boolean) =>
  api.post(`/users/${userId}/password`, { password, mustChange });

export async function blockUser(userId: string, block: boolean): Promise<void> {
  await api.post(`/users/${userId}/${block ? 'block' : 'unblock'}`);
  await queryClient.invalidateQueries({ queryKey: ['records', '$users'] });
}

/** People for pickers, by a part of the name. */
export const findUsers = (q: string, signal?: AbortSignal) =>
  api.get<UserItem[]>('/users', { q: q || undefined, limit: 30 }, { signal });

export const useUsers = (q: string, enabled = true) =>
  useQuery({
    queryKey: ['users', q],
    queryFn: ({ signal }) => findUsers(q, signal),
    enabled,
    placeholderData: (old) => old,
  });
