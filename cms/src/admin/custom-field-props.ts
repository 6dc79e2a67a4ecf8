import type { ReactNode } from 'react';

/** What Strapi hands to the input of a custom field. */
export interface CustomFieldProps {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}
