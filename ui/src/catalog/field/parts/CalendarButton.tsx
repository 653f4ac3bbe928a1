import { ActionIcon, Popover } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { settling, useTexts } from '@/kernel';

const Calendar = lazy(() => settling(import('./Calendar')));

/** The small calendar at the end of a date input. */
export function CalendarButton({ day, choose }: { day: string | null; choose: (day: string) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon
          size={24}
          aria-label={t('catalog:field.calendar')}
          onClick={() => setOpen(!open)}
          tabIndex={-1}
        >
          <CalendarDays size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<div style={{ width: 252, height: 270 }} />}>
          <Calendar
            day={day}
            choose={(next) => {
              choose(next);
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
