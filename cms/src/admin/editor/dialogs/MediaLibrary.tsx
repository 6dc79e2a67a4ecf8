import { useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** A file of the media library, as far as texts need it. */
export interface LibraryFile {
  name: string;
  url: string;
  mime?: string;
  alternativeText?: string | null;
  caption?: string | null;
}

interface Props {
  allowedTypes: ('images' | 'files' | 'videos' | 'audios')[];
  onChoose: (file: LibraryFile) => void;
  onClose: () => void;
}

interface StrapiDialogProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: LibraryFile[]) => void;
}

/** Strapi's own dialog for its media library; one file is chosen or uploaded. */
export function MediaLibrary({ allowedTypes, onChoose, onClose }: Props) {
  const components = useStrapiApp('MediaLibrary', (state) => state.components);
  const Dialog = components['media-library'] as ComponentType<StrapiDialogProps> | undefined;
  if (!Dialog) return null;
  return (
    <Dialog
      allowedTypes={allowedTypes}
      multiple={false}
      onClose={onClose}
      onSelectAssets={([file]) => (file ? onChoose(file) : onClose())}
    />
  );
}
