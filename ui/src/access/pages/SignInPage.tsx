import { Button } from '@mantine/core';
import { Languages } from 'lucide-react';
import { speak, spoken, useTexts, useTitle, writeStored } from '@/kernel';
import { startSession } from '../access.api';
import { Sheet } from './Sheet';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const t = useTexts();
  useTitle(t('access:signIn.title'));
  const other = spoken() === 'ru' ? 'en' : 'ru';
  const switchLanguage = () => {
    writeStored('language', other);
    void speak(other);
  };
  return (
    <Sheet
      title={t('access:signIn.title')}
      foot={
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Languages size={16} />}
          onClick={switchLanguage}
          lang={other}
        >
          {other === 'ru' ? 'Русский' : 'English'}
        </Button>
      }
    >
      <SignInForm done={() => void startSession()} />
    </Sheet>
  );
}
