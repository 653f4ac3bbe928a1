import { Modal, type ModalProps } from '@mantine/core';
import { useTexts } from '../texts';

/** A dialog; its close button says what it does. */
export function Dialog(props: ModalProps) {
  const t = useTexts();
  return <Modal closeButtonProps={{ 'aria-label': t('kernel:close') }} {...props} />;
}
