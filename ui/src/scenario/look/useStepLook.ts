import { useMemo } from 'react';
import { useComponents } from '../scenario.api';
import type { StepLook } from './renderer';

/** How steps look, by their component; undefined until it is known, nothing when that cannot be had. */
export function useStepLook(): StepLook | undefined {
  const { data, isError } = useComponents();
  return useMemo(
    () => (data ? Object.fromEntries(data.map((one) => [one.type, one])) : isError ? {} : undefined),
    [data, isError],
  );
}
