import '@mantine/dates/styles.css';
import 'dayjs/locale/ru';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { spoken } from '@/kernel';

/** A month to click on; weeks begin on Monday. Loaded when it is first opened. */
export default function Calendar({ day, choose }: { day: string | null; choose: (day: string) => void }) {
  return (
    <DatesProvider settings={{ locale: spoken(), firstDayOfWeek: 1 }}>
      <DatePicker
        value={day}
        defaultDate={day ?? undefined}
        onChange={(next) => next && choose(String(next).slice(0, 10))}
      />
    </DatesProvider>
  );
}
