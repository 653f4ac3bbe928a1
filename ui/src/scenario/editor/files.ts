const declared = /^(?:\uFEFF)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;
const looked = 200;

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
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const beginning = new TextDecoder('latin1').decode(bytes.slice(0, looked)).replace(/^ï»¿/, '');
  const encoding = declared.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // An encoding that no browser knows.
  }
}

/** What a scenario from that file is called at first. */
export const nameOfFile = (file: File): string => file.name.replace(/\.(bpmn(20)?(\.xml)?|xml)$/i, '').trim();
