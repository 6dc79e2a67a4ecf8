/** Everything that the visual editor says to people. */
export const words = {
  paste: {
    uploading: 'Đang tải ảnh lên thư viện…',
  },
};
