import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty, useTexts } from '@/kernel';

/** An address that leads nowhere. */
export function Nowhere() {
  const t = useTexts();
  return (
    <Empty title={t('kernel:error.goneTitle')} help={t('kernel:error.goneHelp')}>
      <Button component={Link} to="/" variant="default">
        {t('app:frame.toStart')}
      </Button>
    </Empty>
  );
}

/** A page that threw: the frame stays usable. */
export function Broken() {
  const t = useTexts();
  return (
    <Empty title={t('kernel:error.pageTitle')} help={t('kernel:error.pageHelp')}>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('app:frame.reload')}
      </Button>
    </Empty>
  );
}
