/** Below this stands all that previews serve; what follows is a link's token or the name of a file. */
export const previewRoot = '/preview/';
