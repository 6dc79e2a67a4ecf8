/**
 * Sentences that fit every theme. What stands in braces is explained in `phrase.ts`; {leader} is "bà Lò Thị Ánh, Phó
 * Giám đốc Sở Giáo dục và Đào tạo", {aim} follows a verb, {work} is a noun.
 */
export const frames = {
  openings: [
    '{Sáng|Chiều} ngày {date}, {unit} tổ chức {buổi làm việc|toạ đàm|buổi sinh hoạt chuyên đề} về {work}. {Leader}, dự và phát biểu.',
    'Ngày {date}, tại {place}, {leader}, cùng đoàn công tác đã kiểm tra việc {work} ở các trường trên địa bàn.',
    'Năm học {schoolYear}, {unit} chọn {work} là một trong những việc trọng tâm. Đến ngày {date}, nhiều phần việc đã cho kết quả rõ.',
    'Nhằm {aim}, ngày {date}, {unit} đã {triển khai kế hoạch|họp với các tổ chuyên môn|mời cha mẹ học sinh đến trao đổi} về {work}.',
    'Trong không khí sôi nổi của năm học {schoolYear}, thầy và trò {place} có thêm một niềm vui: việc {work} đã đi vào nền nếp.',
  ],
  background: [
    '{unit} nằm ở nơi {địa hình chia cắt|xa trung tâm|phần lớn dân cư là đồng bào dân tộc thiểu số}, nên việc {work} gặp không ít trở ngại trong những ngày đầu.',
    'Thực hiện chỉ đạo của Sở, các đơn vị ở {place} đã rà soát điều kiện của mình trước khi bắt tay vào việc.',
    'Đây là năm thứ {few} liên tiếp {place} duy trì cách làm này, mỗi năm lại sửa thêm cho hợp với thực tế.',
    'Trước đó, tổ công tác đã đi từng điểm trường, ghi lại những gì còn thiếu và những gì có thể làm ngay.',
    'Từ đầu năm học, {unit} đã giao việc cho từng người, có thời hạn và có người theo dõi.',
    'Theo báo cáo, cả {place} có {few} trường với {many} học sinh, trong đó {percent} là học sinh dân tộc thiểu số.',
  ],
  results: [
    'Kết quả bước đầu cho thấy hướng đi này là đúng: chất lượng đại trà tăng, số học sinh nghỉ học giữa chừng giảm.',
    'So với cùng kỳ, chỉ số chung tăng {points} điểm phần trăm; riêng các điểm trường lẻ tăng nhiều hơn.',
    'Phụ huynh đã đóng góp {many} ngày công, giúp nhà trường hoàn thành sớm phần việc nặng nhất.',
    'Nhiều đơn vị ở xa đã đến học hỏi kinh nghiệm, trong đó có {few} đoàn của các tỉnh bạn.',
    'Điều đáng mừng là học sinh thích đến lớp hơn, và đó cũng là thước đo mà thầy cô coi trọng nhất.',
    'Các tổ chuyên môn đã ghi lại cách làm thành tài liệu ngắn để chuyển cho những đơn vị bắt đầu sau.',
  ],
  difficulties: [
    'Bên cạnh kết quả đạt được, vẫn còn những khó khăn cần tháo gỡ trong thời gian tới.',
    'Khó nhất vẫn là đường đi: mùa mưa, từ trung tâm xã vào điểm trường xa nhất mất {few} giờ.',
    'Kinh phí được cấp chưa đủ, một số hạng mục phải chờ sang năm sau.',
    'Một bộ phận phụ huynh đi làm ăn xa, việc phối hợp giữa gia đình và nhà trường vì thế chưa đều.',
    'Đội ngũ còn thiếu và chưa đồng bộ, nhiều thầy cô phải kiêm nhiệm.',
    'Thiết bị xuống cấp nhanh do khí hậu ẩm, trong khi nguồn sửa chữa còn hạn chế.',
    'Thời gian tới, thời tiết được dự báo còn diễn biến phức tạp, các đơn vị cần chủ động phương án.',
  ],
  directions: [
    'Phát biểu tại đây, {leader}, đề nghị các đơn vị {aim}; đồng thời {aim}.',
    '{Leader}, yêu cầu các trường {aim} trước khi kết thúc học kỳ.',
    'Trong thời gian tới, {unit} sẽ tiếp tục {aim}, coi đó là việc phải làm thường xuyên.',
    'Sở giao các phòng chuyên môn hướng dẫn cơ sở {aim}, kịp thời gỡ vướng khi có phản ánh.',
    'Để giữ được kết quả, điều cốt lõi là {aim}.',
  ],
  quotes: [
    'Chúng tôi không mong làm thật nhanh, chỉ mong việc gì đã làm thì học sinh được hưởng ngay.',
    'Có những hôm mưa rừng, thầy trò cùng vác đồ qua suối. Nhưng nhìn các em đến lớp đủ, ai cũng thấy đáng.',
    'Việc này muốn bền phải có phụ huynh cùng làm. Nhà trường chỉ là người khởi xướng.',
    'Trước kia tôi ngại, nay thì quen rồi. Các cháu ở nhà còn nhắc ông bà cùng làm theo.',
    'Mỗi nơi một hoàn cảnh, không thể bê nguyên cách làm của nơi khác về trường mình.',
    'Điều tôi mừng nhất là các em mạnh dạn hỏi, mạnh dạn nói điều mình chưa hiểu.',
    'Số liệu chỉ là một phần. Phần còn lại phải đến tận lớp, ngồi với học sinh mới thấy.',
  ],
  closings: [
    'Dịp này, {unit} đã trao {few} suất quà cho học sinh có hoàn cảnh khó khăn.',
    'Kết thúc đợt công tác, các đơn vị thống nhất báo cáo kết quả về Sở trước ngày 25 hằng tháng.',
    'Với sự vào cuộc của cả cộng đồng, việc {work} ở {place} hứa hẹn còn tiến thêm những bước vững chắc.',
    'Những việc làm cụ thể hôm nay sẽ là nền để {place} thực hiện tốt nhiệm vụ của các năm học sau.',
  ],
  headings: {
    background: ['Bắt đầu từ thực tế', 'Vì sao phải làm', 'Nhìn lại chặng đường', 'Bối cảnh'],
    results: ['Kết quả bước đầu', 'Chuyển biến từ cơ sở', 'Những tín hiệu vui', 'Làm được gì'],
    figures: ['Qua những con số', 'Số liệu chính', 'Kết quả tính đến nay'],
    difficulties: ['Khó khăn cần tháo gỡ', 'Còn nhiều trăn trở', 'Những việc chưa làm được'],
    directions: ['Nhiệm vụ thời gian tới', 'Việc cần làm ngay', 'Hướng đi tiếp theo'],
  },
};
