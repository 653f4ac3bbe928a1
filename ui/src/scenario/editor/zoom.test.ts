import { describe, expect, it } from 'vitest';
import { boundsOf, type Shape } from '../model/bpmn';
import { wayInto } from './zoom';

describe('bringing an element into sight', () => {
  const away = { before: 48, behind: 160 };

  it('moves no farther than is needed', () => {
    expect(wayInto(200, 300, 0, 1000, away)).toBe(0);
    expect(wayInto(60, 160, 0, 1000, away)).toBe(0);
    expect(wayInto(900, 1000, 0, 1000, away)).toBe(160);
    expect(wayInto(-50, 50, 0, 1000, away)).toBe(-98);
  });

  it('shows all of what just fits, and the beginning of what does not', () => {
    expect(wayInto(48, 948, 0, 1000, away)).toBe(0);
    expect(wayInto(100, 2000, 0, 1000, away)).toBe(100);
    expect(wayInto(-20, 2000, 0, 1000, away)).toBe(-20);
  });

  it('takes a line by the box around it', () => {
    const line = {
      waypoints: [
        { x: 50, y: 10 },
        { x: 20, y: 40 },
      ],
    } as Shape;
    expect(boundsOf(line)).toEqual({ x: 20, y: 10, width: 30, height: 30 });
  });
});
