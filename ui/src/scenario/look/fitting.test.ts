import { expect, it } from 'vitest';
import { fitting } from './fitting';

it('shows of a name what fits, and dots for the rest', () => {
  expect(fitting('Refuse the contact', ['Refuse', 'the contact'], 3)).toBe('Refuse the contact');
  expect(fitting('Refuse the contact at once', ['Refuse the', 'contact', 'at once'], 2)).toBe(
    'Refuse the contac…',
  );
  expect(fitting('Unausweichlichkeit heute', ['Unausweich', 'lichkeit', 'heute'], 1)).toBe('Unausweic…');
  expect(fitting('Two words', ['Two', 'words'], 0)).toBe('Tw…');
});
