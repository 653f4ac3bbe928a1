import { describe, expect, it } from 'vitest';
import { Leadership, type TabMessage } from './leader';
import { concerns } from './stream';

/** Tabs that hear each other at once. */
function tabs(count: number) {
  let now = Date.now() + 10_000;
  const all: { tab: Leadership; leading: boolean; alive: boolean }[] = [];
  const post = (from: number) => (message: TabMessage) => {
    for (const [index, other] of all.entries())
      if (index !== from && other.alive) other.tab.hear(message, now);
  };
  for (let index = 0; index < count; index++) {
    const entry = { leading: false, alive: true } as (typeof all)[number];
    entry.tab = new Leadership(post(index), (leading) => {
      entry.leading = leading;
    });
    all.push(entry);
  }
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      now += 1000;
      for (const entry of all) if (entry.alive) entry.tab.tick(now);
    }
  };
  return { all, pass, leaders: () => all.filter((entry) => entry.alive && entry.leading) };
}

describe('the leading tab', () => {
  it('is exactly one', () => {
    const { pass, leaders } = tabs(4);
    pass(20);
    expect(leaders()).toHaveLength(1);
  });

  it('is replaced when it leaves, and when it falls silent', () => {
    const { pass, leaders } = tabs(3);
    pass(10);
    const [first] = leaders();
    first?.tab.leave();
    if (first) first.alive = false;
    pass(2);
    expect(leaders()).toHaveLength(1);
    const [second] = leaders();
    if (second) second.alive = false;
    pass(8);
    expect(leaders()).toHaveLength(1);
  });
});

describe('hints', () => {
  it('go to those who watch what they are about', () => {
    expect(concerns(['catalog:5'], { what: 'record', catalogId: '5' })).toBe(true);
    expect(concerns(['catalog:5'], { what: 'record', catalogId: '6' })).toBe(false);
    expect(concerns(['tasks'], { what: 'counter' })).toBe(true);
    expect(concerns(['process:1'], { what: 'task' })).toBe(false);
    expect(concerns(['tasks'], { what: 'reset' })).toBe(true);
  });
});
