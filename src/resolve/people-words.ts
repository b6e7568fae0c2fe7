/*
 * Words beside a mention that tell whether it is of a person or of a thing, and handles that call everybody. No list is
 * needed where its words do not stand: `test/resolve/people.test.ts` takes away one at a time, and all other cases hold.
 */
export const peopleWords = {
	beforePeople:
		/(?:谢谢?|多谢|同意|支持|赞同|(?<![比例诸])如|像|按|问|请|让|找|被|给|和|跟|与|同|对|包括|用户|网友|楼主|作者|站长|大佬|老哥|召唤|呼叫|推荐|建议|希望|欢迎|恭喜|膜拜|关注|抄送|邀请|关于|至于|\bcc|\bvia|\bby|\bthanks?|\bthank you|\bfrom|\bRT|\bping)\s?$/i,
	afterPeople:
		/^\s?(?:你|您|的?(?:回复|观点|说法|意思|帖子|主题|评论|回答|建议|作品|楼)|说|讲|提到|所言|提醒|这样|一样|大佬|老哥|老铁|兄|哥|姐|同学|先生|老师|站长|\+1|[，,。：:]\s?[你您])/,
	beforeThings:
		/(?:注解|装饰器|用|加[了上]?|写[了上]?|换成|改成|改用|删掉?|删除|引入|依赖|导入|升级|升到|[安]?装[了上]?|标[了上]?|注释掉?|import|use|using|install|add(?:ed)?|remove|the)\s?$/i,
	afterThings:
		/^\s?(?:这?个|这种|的)?(?:注解|註解|装饰器|裝飾器|decorators?\b|annotations?\b|包|规则|規則|语法|指令|宏|标签|接口|模块|依赖|库|scope\b|关键字|属性|字段|参数|版本|修饰|没?加|没?写)/i,
	/** Whoever calls everybody calls nobody. */
	broadcast: /^(?:all|here|everyone|everybody|channel|room|team|online)$/i,
};
