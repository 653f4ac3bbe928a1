import { xmlText } from '@/kernel';

/** Lets the browser keep what stands at an address; without a name the answer says what it is called. */
export function fetchFile(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Asks for a diagram on the person's own machine; nothing happens when none is chosen. */
export function askForFile(): Promise<File> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.bpmn,.xml,application/xml';
    input.onchange = () => {
      const file = input.files?.[0];
      if (file) resolve(file);
    };
    input.click();
  });
}

/** The text of a file in the encoding that it names itself; files are sent as they are, this is for looking at them. */
export const textOf = async (file: Blob): Promise<string> => xmlText(await file.arrayBuffer());

/** What a scenario from that file is called at first. */
export const nameOfFile = (file: File): string => file.name.replace(/\.(bpmn(20)?(\.xml)?|xml)$/i, '').trim();
