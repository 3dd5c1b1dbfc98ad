// The columns of a person by how much of them is seen (`sight`), the last one whether that discloses personal fields.
[%.id,
 CASE WHEN sight > 0 THEN %.name ELSE left(%.name, CASE WHEN left(%.name, 2) IN
   ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '长孙', '慕容', '司徒', '夏侯', '端木', '百里', '南宫'] THEN 2 ELSE 1 END) + '**' END,
 CASE WHEN sight > 1 THEN %.phone WHEN sight = 1 AND size(%.phone) > 7 THEN left(%.phone, 3) + '****' + right(%.phone, 4) END,
 CASE WHEN sight > 2 THEN %.birthYear END, CASE WHEN sight > 3 THEN %.partyMember END,
 sight > 1 AND %.id <> $p.viewer]
