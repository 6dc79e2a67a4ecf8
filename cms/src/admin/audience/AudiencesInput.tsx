import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useId } from 'react';
import { audiences } from '../../content-rules/audiences-field.ts';
import type { CustomFieldProps } from '../custom-field-props.ts';

/** A box to tick for each audience. */
export default function AudiencesInput({
  name,
  label,
  labelAction,
  hint,
  required,
  disabled = false,
}: CustomFieldProps) {
  const { value, error, onChange } = useField<string[] | null>(name);
  const labelId = useId();
  const chosen = value ?? [];
  const toggle = (audience: string, isChosen: boolean) => {
    const rest = chosen.filter((one) => one !== audience);
    const next = audiences.filter((one) => (isChosen && one === audience) || rest.includes(one));
    onChange(name, next.length ? next : null);
  };

  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label id={labelId} action={labelAction}>
        {label}
      </Field.Label>
      <Flex role="group" aria-labelledby={labelId} gap={{ initial: 3, medium: 5 }} wrap="wrap" paddingTop={1}>
        {audiences.map((audience) => (
          <Checkbox
            key={audience}
            checked={chosen.includes(audience)}
            disabled={disabled}
            onCheckedChange={(isChosen) => toggle(audience, isChosen === true)}
          >
            {audience.charAt(0).toUpperCase() + audience.slice(1)}
          </Checkbox>
        ))}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
