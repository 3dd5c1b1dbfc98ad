"""What a charter must say: the twelve items of 法15, in its order and words."""

from typing import Final

HEADINGS: Final = (
    "名称和住所",
    "业务范围",
    "成员资格及入社、退社和除名",
    "成员的权利和义务",
    "组织机构及其产生办法、职权、任期、议事规则",
    "成员的出资方式、出资额，成员出资的转让、继承、担保",
    "财务管理和盈余分配、亏损处理",
    "章程修改程序",
    "解散事由和清算办法",
    "公告事项及发布方式",
    "附加表决权的设立、行使方式和行使范围",
    "需要载明的其他事项",
)
