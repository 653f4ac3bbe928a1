import { Combobox, Loader, useCombobox } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '@/kernel';
import classes from './parts.module.css';

export type Choice = { id: string; text: string; look?: ReactNode };

type Props = {
  id: string;
  /** Name for the screen reader when no label points here. */
  label?: string;
  options: Choice[];
  chosen: string[];
  multiple?: boolean;
  onChange: (chosen: string[]) => void;
  /** What stands in the closed control. */
  shown: ReactNode;
  placeholder?: string;
  /** With it the server searches; without it the options are searched here. */
  search: string;
  onSearch: (text: string) => void;
  loading?: boolean;
  invalid?: string;
  inCell?: boolean;
  done?: () => void;
  footer?: (close: () => void) => ReactNode;
  onOpen?: () => void;
};

function useOpenInCell(props: Props) {
  const closed = useRef(props.done);
  closed.current = props.done;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      props.onSearch('');
      closed.current?.();
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      props.onOpen?.();
    },
  });
  const open = combobox.openDropdown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor appears
  useEffect(() => {
    if (props.inCell) open();
  }, []);
  return combobox;
}

/** One control for every choice: a closed line with what is chosen, a list with search below it. */
export function ChoicePicker(props: Props) {
  const t = useTexts();
  const combobox = useOpenInCell(props);
  const { chosen, multiple, onChange } = props;
  const pick = (id: string) => {
    if (multiple) {
      onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
      return;
    }
    onChange(chosen.includes(id) ? [] : [id]);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      withinPortal
      position="bottom-start"
      width={props.inCell ? 280 : 'target'}
    >
      <Combobox.Target withAriaAttributes={false}>
        <button
          type="button"
          id={props.id}
          className={classes.target}
          data-cell={props.inCell || undefined}
          data-invalid={props.invalid ? true : undefined}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          aria-label={props.label}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className="a-one-line">
            {chosen.length > 0 ? (
              props.shown
            ) : (
              <span className={classes.placeholder}>{props.placeholder}</span>
            )}
          </span>
          <ChevronDown size={15} className={classes.chevron} aria-hidden />
        </button>
      </Combobox.Target>
      {props.invalid && !props.inCell && <div className={classes.invalid}>{props.invalid}</div>}
      <Combobox.Dropdown>
        <Combobox.Search
          value={props.search}
          onChange={(event) => {
            props.onSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t('catalog:field.search')}
          aria-label={t('catalog:field.search')}
          rightSection={props.loading ? <Loader size={14} /> : undefined}
        />
        <ChoiceOptions options={props.options} chosen={chosen} loading={props.loading} />
        {props.footer && <div className={classes.footer}>{props.footer(() => combobox.closeDropdown())}</div>}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ChoiceOptions({
  options,
  chosen,
  loading,
}: {
  options: Choice[];
  chosen: string[];
  loading?: boolean;
}) {
  const t = useTexts();
  return (
    <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
      {options.map((option) => (
        <Combobox.Option key={option.id} value={option.id} active={chosen.includes(option.id)}>
          <span className={classes.option}>
            <span className={`${classes.optionText} a-one-line`}>{option.look ?? option.text}</span>
            {chosen.includes(option.id) && <Check size={15} className={classes.check} aria-hidden />}
          </span>
        </Combobox.Option>
      ))}
      {options.length === 0 && !loading && <Combobox.Empty>{t('catalog:field.nothing')}</Combobox.Empty>}
    </Combobox.Options>
  );
}

/** The options whose text has the searched part. */
export const matching = (options: Choice[], search: string): Choice[] => {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? options : options.filter((option) => option.text.toLowerCase().includes(wanted));
};
