import { type ReactNode, useEffect } from 'react';
import { Failed, isStatus, type Language, session, speak, spoken, writeStored, zones } from '@/kernel';
import { startLive } from '@/live';
import { languageOf, type Me, useMeQuery } from './access.api';
import { SetupPage } from './pages/SetupPage';
import { SignInLayer } from './pages/SignInLayer';
import { SignInPage } from './pages/SignInPage';
import { useThemeOf } from './useThemeOf';

function useAdopt(me: Me | undefined) {
  useThemeOf(me);
  const language = me && languageOf(me);
  const person = me?.timezone ?? me?.company.timezone;
  const company = me?.company.timezone;
  useEffect(() => {
    if (company && person) zones.set({ person, company });
  }, [person, company]);
  useEffect(() => {
    if (!language) return;
    writeStored('language', language satisfies Language);
    if (spoken() !== language) void speak(language);
  }, [language]);
}

/** Lets in who is signed in: else the sign-in page, the first questions, or nothing while it is not known yet. */
export function Gate({ children }: { children: ReactNode }) {
  const me = useMeQuery();
  const ended = session.use() === 'ended';
  useAdopt(me.data);
  // Whoever looks with the eyes of somebody else answers no questions for them.
  const asked = me.data?.viewedBy === null && (me.data.mustChange || me.data.setup.length > 0);
  const ready = me.data !== undefined && !asked;
  useEffect(() => {
    if (ready) startLive();
  }, [ready]);
  if (isStatus(me.error, 401)) return <SignInPage />;
  if (me.error && !me.data) return <Failed error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return null;
  if (!ready) return <SetupPage me={me.data} />;
  return (
    <>
      {children}
      {ended && <SignInLayer me={me.data} />}
    </>
  );
}
