// The day of Asia/Shanghai on which an instant lies.
date(datetime({datetime: %, timezone: 'Asia/Shanghai'}))
