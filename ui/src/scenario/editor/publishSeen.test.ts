import { expect, it, vi } from 'vitest';
import { ApiProblem } from '@/kernel';
import { publishSeen } from './publishSeen';

/** A server that two tabs have open. */
function server() {
  let revision = 1;
  return {
    publish: async (seen: number) => {
      if (seen !== revision) throw new ApiProblem(409, { current: revision });
      return 7;
    },
    tab: () => {
      let seen = revision;
      return {
        save: vi.fn(async () => true),
        revision: () => seen,
        clash: vi.fn(),
        edit: () => {
          seen = ++revision;
        },
      };
    },
  };
}

it('of two tabs the one that has not seen the newest draft publishes nothing', async () => {
  const both = server();
  const one = both.tab();
  const other = both.tab();
  other.edit();
  expect(await publishSeen(one, both.publish)).toBeNull();
  expect(one.clash).toHaveBeenCalledTimes(1);
  expect(await publishSeen(other, both.publish)).toBe(7);
  expect(other.clash).not.toHaveBeenCalled();
});

it('what could not be saved is not published', async () => {
  const publish = vi.fn(async () => 1);
  const tab = { ...server().tab(), save: async () => false };
  expect(await publishSeen(tab, publish)).toBeNull();
  expect(publish).not.toHaveBeenCalled();
});

it('another conflict, such as an address that is taken, is told', async () => {
  const tab = server().tab();
  const taken = async () => {
    throw new ApiProblem(409, {});
  };
  await expect(publishSeen(tab, taken)).rejects.toMatchObject({ status: 409 });
  expect(tab.clash).not.toHaveBeenCalled();
});
