/** Words that people write without meaning anybody, lower case: roles and what forums abbreviate, English, HTML. */
const words = `
op lz ls lss po up mod admin root user guest anonymous nobody someone everyone anyone all here me you he she it we they
i my your his her its our their mine yours us them him this that these those who whom whose which what when where why how
a an the and or but nor so yet if then else than as at by for from in into of off on onto out over to under with without
about above across after against along among around before behind below between beyond during except inside near since
through till until up upon via within not no yes ok okay hi hello hey bye thanks thank thx please sorry lol
is are was were be been being am do does did done doing have has had having can could may might must shall should will
would need want like love hate know think see look say said tell ask get got go goes going gone come came make made take
took give gave put use used find found feel try tried leave call keep let begin seem help show hear play run move live
believe bring happen write read learn change follow stop create speak open close walk win offer remember buy wait serve
die send build stay fall cut reach kill good bad new old big small large long short great little own other right left
high low next early young important few public same able best better worse worst first last more most less least many
much some any each every both either neither such only very too also just even still now again never always often ever
really well back down there today tomorrow yesterday day week month year time hour minute man men woman women child life
world hand part place case point company number group problem fact work job home house room money book word line code
bug api app web net dev test data file link page post reply thread topic forum blog site mail email phone mobile computer
server client linux windows mac macos ios android apple google java javascript python php go golang rust swift kotlin
ruby perl node react vue angular docker git github vim emacs chrome firefox safari css html http https www com org cn
json xml sql mysql redis nginx cat dog fish bird sun moon star sky sea red blue green black white yellow
div span strong em img src href br hr li ul ol tr td th table pre alt rel class style title target nofollow nbsp amp lt gt
quot mailto ftp js ts tsx jsx bash sh txt png jpg jpeg gif webp pdf zip
楼主 楼上 楼下 匿名 游客 网友 用户 大家 自己 我们 你们 他们 管理员 站长 前端 后端 程序员
`;

const ordinary: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * True of a name that standing alone means something else than its bearer: `op` in a text is a role. Where in doubt it is
 * a name: a word too many replaced is no harm, a name too few is.
 */
export function isOrdinary(key: string): boolean {
	return ordinary.has(key) || /^\d*l?$/.test(key) || Array.from(key).length < 2;
}
