/** What the screen "Quy trình toà soạn" says. */
export const words = {
  title: 'Quy trình toà soạn',
  subtitle: 'Ai được xuất bản, và ai chỉ phụ trách nội dung của đơn vị mình.',
  approval: 'Duyệt trước khi xuất bản',
  headApproves: 'Trưởng Ban Biên tập duyệt',
  on: 'Có',
  off: 'Không',
  headApprovesHint:
    'Khi chọn “Có”, Biên tập viên chỉ chuẩn bị và gửi duyệt: không xuất bản, không gỡ xuống, không sửa những nội dung hiện ngay trên trang web (cán bộ, đơn vị, chuyên mục, chủ đề, lĩnh vực, chuyển hướng).',
  limits: 'Giới hạn theo đơn vị',
  limitsHint:
    'Người bị giới hạn chỉ biên tập, duyệt và xuất bản nội dung của đơn vị đó: tin bài ghi đơn vị, hội nghị do đơn vị tổ chức, văn bản do đơn vị ban hành.',
  organizationOf: (name: string) => `Đơn vị của ${name}`,
  unlimited: 'Không giới hạn',
  noOrganizations: 'Chưa có đơn vị nào để chọn.',
  administrator: 'Quản trị: không giới hạn',
  saved: 'Đã lưu.',
  failed: 'Chưa lưu được. Hãy thử lại.',
} as const;
