import type { DocumentFacts } from '@ban-tin/shared/change';
import { fileLabel, signatureLabel } from '@ban-tin/shared/file-label';
import { Box, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { words } from './words.ts';

/** A file in an entry's form, as far as it is told of here. */
interface AttachedFile {
  id: number;
  name: string;
  mime: string;
  /** Thousands of bytes. */
  size: number;
  sizeInBytes?: number | null;
  document?: DocumentFacts | null;
}
type SidePanels = { addEditViewSidePanel(panels: (() => { title: string; content: React.ReactNode } | null)[]): void };

/** Shows beside an entry what was read of its attachments, as readers will be told. */
export function showAttachmentFacts(app: StrapiApp): void {
  (app.getPlugin('content-manager').apis as unknown as SidePanels).addEditViewSidePanel([AttachmentsPanel]);
}

function AttachmentsPanel() {
  const { form } = useContentManagerContext();
  const files = (form as { values: { attachments?: AttachedFile[] | null } }).values.attachments;
  if (!files?.length) return null;
  return {
    title: words.attachments,
    content: (
      <Box tag="ul" width="100%">
        {files.map((file) => (
          <Attached key={file.id} file={file} />
        ))}
      </Box>
    ),
  };
}

function Attached({ file }: { file: AttachedFile }) {
  const { name, mime, size, sizeInBytes, document } = file;
  const pages = document?.pages;
  return (
    <Box tag="li" paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p">{name}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {fileLabel({ name, mime, size: sizeInBytes ?? size * 1000, pages })}
      </Typography>
      {document?.signatures?.map((signature, at) => (
        <Typography key={at} tag="p" variant="pi" textColor="neutral600">
          {signatureLabel(signature)}
        </Typography>
      ))}
    </Box>
  );
}
