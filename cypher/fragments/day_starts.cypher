// When a day of Asia/Shanghai begins.
datetime({date: %, timezone: 'Asia/Shanghai'})
