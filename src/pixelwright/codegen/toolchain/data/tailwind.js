(()=>{var Ze={inherit:"inherit",current:"currentcolor",transparent:"transparent",black:"#000",white:"#fff",slate:{50:"oklch(98.4% 0.003 247.858)",100:"oklch(96.8% 0.007 247.896)",200:"oklch(92.9% 0.013 255.508)",300:"oklch(86.9% 0.022 252.894)",400:"oklch(70.4% 0.04 256.788)",500:"oklch(55.4% 0.046 257.417)",600:"oklch(44.6% 0.043 257.281)",700:"oklch(37.2% 0.044 257.287)",800:"oklch(27.9% 0.041 260.031)",900:"oklch(20.8% 0.042 265.755)",950:"oklch(12.9% 0.042 264.695)"},gray:{50:"oklch(98.5% 0.002 247.839)",100:"oklch(96.7% 0.003 264.542)",200:"oklch(92.8% 0.006 264.531)",300:"oklch(87.2% 0.01 258.338)",400:"oklch(70.7% 0.022 261.325)",500:"oklch(55.1% 0.027 264.364)",600:"oklch(44.6% 0.03 256.802)",700:"oklch(37.3% 0.034 259.733)",800:"oklch(27.8% 0.033 256.848)",900:"oklch(21% 0.034 264.665)",950:"oklch(13% 0.028 261.692)"},zinc:{50:"oklch(98.5% 0 none)",100:"oklch(96.7% 0.001 286.375)",200:"oklch(92% 0.004 286.32)",300:"oklch(87.1% 0.006 286.286)",400:"oklch(70.5% 0.015 286.067)",500:"oklch(55.2% 0.016 285.938)",600:"oklch(44.2% 0.017 285.786)",700:"oklch(37% 0.013 285.805)",800:"oklch(27.4% 0.006 286.033)",900:"oklch(21% 0.006 285.885)",950:"oklch(14.1% 0.005 285.823)"},neutral:{50:"oklch(98.5% 0 none)",100:"oklch(97% 0 none)",200:"oklch(92.2% 0 none)",300:"oklch(87% 0 none)",400:"oklch(70.8% 0 none)",500:"oklch(55.6% 0 none)",600:"oklch(43.9% 0 none)",700:"oklch(37.1% 0 none)",800:"oklch(26.9% 0 none)",900:"oklch(20.5% 0 none)",950:"oklch(14.5% 0 none)"},stone:{50:"oklch(98.5% 0.001 106.423)",100:"oklch(97% 0.001 106.424)",200:"oklch(92.3% 0.003 48.717)",300:"oklch(86.9% 0.005 56.366)",400:"oklch(70.9% 0.01 56.259)",500:"oklch(55.3% 0.013 58.071)",600:"oklch(44.4% 0.011 73.639)",700:"oklch(37.4% 0.01 67.558)",800:"oklch(26.8% 0.007 34.298)",900:"oklch(21.6% 0.006 56.043)",950:"oklch(14.7% 0.004 49.25)"},mauve:{50:"oklch(98.5% 0 none)",100:"oklch(96% 0.003 325.6)",200:"oklch(92.2% 0.005 325.62)",300:"oklch(86.5% 0.012 325.68)",400:"oklch(71.1% 0.019 323.02)",500:"oklch(54.2% 0.034 322.5)",600:"oklch(43.5% 0.029 321.78)",700:"oklch(36.4% 0.029 323.89)",800:"oklch(26.3% 0.024 320.12)",900:"oklch(21.2% 0.019 322.12)",950:"oklch(14.5% 0.008 326)"},olive:{50:"oklch(98.8% 0.003 106.5)",100:"oklch(96.6% 0.005 106.5)",200:"oklch(93% 0.007 106.5)",300:"oklch(88% 0.011 106.6)",400:"oklch(73.7% 0.021 106.9)",500:"oklch(58% 0.031 107.3)",600:"oklch(46.6% 0.025 107.3)",700:"oklch(39.4% 0.023 107.4)",800:"oklch(28.6% 0.016 107.4)",900:"oklch(22.8% 0.013 107.4)",950:"oklch(15.3% 0.006 107.1)"},mist:{50:"oklch(98.7% 0.002 197.1)",100:"oklch(96.3% 0.002 197.1)",200:"oklch(92.5% 0.005 214.3)",300:"oklch(87.2% 0.007 219.6)",400:"oklch(72.3% 0.014 214.4)",500:"oklch(56% 0.021 213.5)",600:"oklch(45% 0.017 213.2)",700:"oklch(37.8% 0.015 216)",800:"oklch(27.5% 0.011 216.9)",900:"oklch(21.8% 0.008 223.9)",950:"oklch(14.8% 0.004 228.8)"},taupe:{50:"oklch(98.6% 0.002 67.8)",100:"oklch(96% 0.002 17.2)",200:"oklch(92.2% 0.005 34.3)",300:"oklch(86.8% 0.007 39.5)",400:"oklch(71.4% 0.014 41.2)",500:"oklch(54.7% 0.021 43.1)",600:"oklch(43.8% 0.017 39.3)",700:"oklch(36.7% 0.016 35.7)",800:"oklch(26.8% 0.011 36.5)",900:"oklch(21.4% 0.009 43.1)",950:"oklch(14.7% 0.004 49.3)"},red:{50:"oklch(97.1% 0.013 17.38)",100:"oklch(93.6% 0.032 17.717)",200:"oklch(88.5% 0.062 18.334)",300:"oklch(80.8% 0.114 19.571)",400:"oklch(70.4% 0.191 22.216)",500:"oklch(63.7% 0.237 25.331)",600:"oklch(57.7% 0.245 27.325)",700:"oklch(50.5% 0.213 27.518)",800:"oklch(44.4% 0.177 26.899)",900:"oklch(39.6% 0.141 25.723)",950:"oklch(25.8% 0.092 26.042)"},orange:{50:"oklch(98% 0.016 73.684)",100:"oklch(95.4% 0.038 75.164)",200:"oklch(90.1% 0.076 70.697)",300:"oklch(83.7% 0.128 66.29)",400:"oklch(75% 0.183 55.934)",500:"oklch(70.5% 0.213 47.604)",600:"oklch(64.6% 0.222 41.116)",700:"oklch(55.3% 0.195 38.402)",800:"oklch(47% 0.157 37.304)",900:"oklch(40.8% 0.123 38.172)",950:"oklch(26.6% 0.079 36.259)"},amber:{50:"oklch(98.7% 0.022 95.277)",100:"oklch(96.2% 0.059 95.617)",200:"oklch(92.4% 0.12 95.746)",300:"oklch(87.9% 0.169 91.605)",400:"oklch(82.8% 0.189 84.429)",500:"oklch(76.9% 0.188 70.08)",600:"oklch(66.6% 0.179 58.318)",700:"oklch(55.5% 0.163 48.998)",800:"oklch(47.3% 0.137 46.201)",900:"oklch(41.4% 0.112 45.904)",950:"oklch(27.9% 0.077 45.635)"},yellow:{50:"oklch(98.7% 0.026 102.212)",100:"oklch(97.3% 0.071 103.193)",200:"oklch(94.5% 0.129 101.54)",300:"oklch(90.5% 0.182 98.111)",400:"oklch(85.2% 0.199 91.936)",500:"oklch(79.5% 0.184 86.047)",600:"oklch(68.1% 0.162 75.834)",700:"oklch(55.4% 0.135 66.442)",800:"oklch(47.6% 0.114 61.907)",900:"oklch(42.1% 0.095 57.708)",950:"oklch(28.6% 0.066 53.813)"},lime:{50:"oklch(98.6% 0.031 120.757)",100:"oklch(96.7% 0.067 122.328)",200:"oklch(93.8% 0.127 124.321)",300:"oklch(89.7% 0.196 126.665)",400:"oklch(84.1% 0.238 128.85)",500:"oklch(76.8% 0.233 130.85)",600:"oklch(64.8% 0.2 131.684)",700:"oklch(53.2% 0.157 131.589)",800:"oklch(45.3% 0.124 130.933)",900:"oklch(40.5% 0.101 131.063)",950:"oklch(27.4% 0.072 132.109)"},green:{50:"oklch(98.2% 0.018 155.826)",100:"oklch(96.2% 0.044 156.743)",200:"oklch(92.5% 0.084 155.995)",300:"oklch(87.1% 0.15 154.449)",400:"oklch(79.2% 0.209 151.711)",500:"oklch(72.3% 0.219 149.579)",600:"oklch(62.7% 0.194 149.214)",700:"oklch(52.7% 0.154 150.069)",800:"oklch(44.8% 0.119 151.328)",900:"oklch(39.3% 0.095 152.535)",950:"oklch(26.6% 0.065 152.934)"},emerald:{50:"oklch(97.9% 0.021 166.113)",100:"oklch(95% 0.052 163.051)",200:"oklch(90.5% 0.093 164.15)",300:"oklch(84.5% 0.143 164.978)",400:"oklch(76.5% 0.177 163.223)",500:"oklch(69.6% 0.17 162.48)",600:"oklch(59.6% 0.145 163.225)",700:"oklch(50.8% 0.118 165.612)",800:"oklch(43.2% 0.095 166.913)",900:"oklch(37.8% 0.077 168.94)",950:"oklch(26.2% 0.051 172.552)"},teal:{50:"oklch(98.4% 0.014 180.72)",100:"oklch(95.3% 0.051 180.801)",200:"oklch(91% 0.096 180.426)",300:"oklch(85.5% 0.138 181.071)",400:"oklch(77.7% 0.152 181.912)",500:"oklch(70.4% 0.14 182.503)",600:"oklch(60% 0.118 184.704)",700:"oklch(51.1% 0.096 186.391)",800:"oklch(43.7% 0.078 188.216)",900:"oklch(38.6% 0.063 188.416)",950:"oklch(27.7% 0.046 192.524)"},cyan:{50:"oklch(98.4% 0.019 200.873)",100:"oklch(95.6% 0.045 203.388)",200:"oklch(91.7% 0.08 205.041)",300:"oklch(86.5% 0.127 207.078)",400:"oklch(78.9% 0.154 211.53)",500:"oklch(71.5% 0.143 215.221)",600:"oklch(60.9% 0.126 221.723)",700:"oklch(52% 0.105 223.128)",800:"oklch(45% 0.085 224.283)",900:"oklch(39.8% 0.07 227.392)",950:"oklch(30.2% 0.056 229.695)"},sky:{50:"oklch(97.7% 0.013 236.62)",100:"oklch(95.1% 0.026 236.824)",200:"oklch(90.1% 0.058 230.902)",300:"oklch(82.8% 0.111 230.318)",400:"oklch(74.6% 0.16 232.661)",500:"oklch(68.5% 0.169 237.323)",600:"oklch(58.8% 0.158 241.966)",700:"oklch(50% 0.134 242.749)",800:"oklch(44.3% 0.11 240.79)",900:"oklch(39.1% 0.09 240.876)",950:"oklch(29.3% 0.066 243.157)"},blue:{50:"oklch(97% 0.014 254.604)",100:"oklch(93.2% 0.032 255.585)",200:"oklch(88.2% 0.059 254.128)",300:"oklch(80.9% 0.105 251.813)",400:"oklch(70.7% 0.165 254.624)",500:"oklch(62.3% 0.214 259.815)",600:"oklch(54.6% 0.245 262.881)",700:"oklch(48.8% 0.243 264.376)",800:"oklch(42.4% 0.199 265.638)",900:"oklch(37.9% 0.146 265.522)",950:"oklch(28.2% 0.091 267.935)"},indigo:{50:"oklch(96.2% 0.018 272.314)",100:"oklch(93% 0.034 272.788)",200:"oklch(87% 0.065 274.039)",300:"oklch(78.5% 0.115 274.713)",400:"oklch(67.3% 0.182 276.935)",500:"oklch(58.5% 0.233 277.117)",600:"oklch(51.1% 0.262 276.966)",700:"oklch(45.7% 0.24 277.023)",800:"oklch(39.8% 0.195 277.366)",900:"oklch(35.9% 0.144 278.697)",950:"oklch(25.7% 0.09 281.288)"},violet:{50:"oklch(96.9% 0.016 293.756)",100:"oklch(94.3% 0.029 294.588)",200:"oklch(89.4% 0.057 293.283)",300:"oklch(81.1% 0.111 293.571)",400:"oklch(70.2% 0.183 293.541)",500:"oklch(60.6% 0.25 292.717)",600:"oklch(54.1% 0.281 293.009)",700:"oklch(49.1% 0.27 292.581)",800:"oklch(43.2% 0.232 292.759)",900:"oklch(38% 0.189 293.745)",950:"oklch(28.3% 0.141 291.089)"},purple:{50:"oklch(97.7% 0.014 308.299)",100:"oklch(94.6% 0.033 307.174)",200:"oklch(90.2% 0.063 306.703)",300:"oklch(82.7% 0.119 306.383)",400:"oklch(71.4% 0.203 305.504)",500:"oklch(62.7% 0.265 303.9)",600:"oklch(55.8% 0.288 302.321)",700:"oklch(49.6% 0.265 301.924)",800:"oklch(43.8% 0.218 303.724)",900:"oklch(38.1% 0.176 304.987)",950:"oklch(29.1% 0.149 302.717)"},fuchsia:{50:"oklch(97.7% 0.017 320.058)",100:"oklch(95.2% 0.037 318.852)",200:"oklch(90.3% 0.076 319.62)",300:"oklch(83.3% 0.145 321.434)",400:"oklch(74% 0.238 322.16)",500:"oklch(66.7% 0.295 322.15)",600:"oklch(59.1% 0.293 322.896)",700:"oklch(51.8% 0.253 323.949)",800:"oklch(45.2% 0.211 324.591)",900:"oklch(40.1% 0.17 325.612)",950:"oklch(29.3% 0.136 325.661)"},pink:{50:"oklch(97.1% 0.014 343.198)",100:"oklch(94.8% 0.028 342.258)",200:"oklch(89.9% 0.061 343.231)",300:"oklch(82.3% 0.12 346.018)",400:"oklch(71.8% 0.202 349.761)",500:"oklch(65.6% 0.241 354.308)",600:"oklch(59.2% 0.249 0.584)",700:"oklch(52.5% 0.223 3.958)",800:"oklch(45.9% 0.187 3.815)",900:"oklch(40.8% 0.153 2.432)",950:"oklch(28.4% 0.109 3.907)"},rose:{50:"oklch(96.9% 0.015 12.422)",100:"oklch(94.1% 0.03 12.58)",200:"oklch(89.2% 0.058 10.001)",300:"oklch(81% 0.117 11.638)",400:"oklch(71.2% 0.194 13.428)",500:"oklch(64.5% 0.246 16.439)",600:"oklch(58.6% 0.253 17.585)",700:"oklch(51.4% 0.222 16.935)",800:"oklch(45.5% 0.188 13.697)",900:"oklch(41% 0.159 10.272)",950:"oklch(27.1% 0.105 12.094)"}};var pr=new Set(["black","silver","gray","white","maroon","red","purple","fuchsia","green","lime","olive","yellow","navy","blue","teal","aqua","aliceblue","antiquewhite","aqua","aquamarine","azure","beige","bisque","black","blanchedalmond","blue","blueviolet","brown","burlywood","cadetblue","chartreuse","chocolate","coral","cornflowerblue","cornsilk","crimson","cyan","darkblue","darkcyan","darkgoldenrod","darkgray","darkgreen","darkgrey","darkkhaki","darkmagenta","darkolivegreen","darkorange","darkorchid","darkred","darksalmon","darkseagreen","darkslateblue","darkslategray","darkslategrey","darkturquoise","darkviolet","deeppink","deepskyblue","dimgray","dimgrey","dodgerblue","firebrick","floralwhite","forestgreen","fuchsia","gainsboro","ghostwhite","gold","goldenrod","gray","green","greenyellow","grey","honeydew","hotpink","indianred","indigo","ivory","khaki","lavender","lavenderblush","lawngreen","lemonchiffon","lightblue","lightcoral","lightcyan","lightgoldenrodyellow","lightgray","lightgreen","lightgrey","lightpink","lightsalmon","lightseagreen","lightskyblue","lightslategray","lightslategrey","lightsteelblue","lightyellow","lime","limegreen","linen","magenta","maroon","mediumaquamarine","mediumblue","mediumorchid","mediumpurple","mediumseagreen","mediumslateblue","mediumspringgreen","mediumturquoise","mediumvioletred","midnightblue","mintcream","mistyrose","moccasin","navajowhite","navy","oldlace","olive","olivedrab","orange","orangered","orchid","palegoldenrod","palegreen","paleturquoise","palevioletred","papayawhip","peachpuff","peru","pink","plum","powderblue","purple","rebeccapurple","red","rosybrown","royalblue","saddlebrown","salmon","sandybrown","seagreen","seashell","sienna","silver","skyblue","slateblue","slategray","slategrey","snow","springgreen","steelblue","tan","teal","thistle","tomato","turquoise","violet","wheat","white","whitesmoke","yellow","yellowgreen","transparent","currentcolor","canvas","canvastext","linktext","visitedtext","activetext","buttonface","buttontext","buttonborder","field","fieldtext","highlight","highlighttext","selecteditem","selecteditemtext","mark","marktext","graytext","accentcolor","accentcolortext"]),fn=/^(rgba?|hsla?|hwb|color|(ok)?(lab|lch)|light-dark|color-mix|--alpha)\(/i;function hn(e){return e.charCodeAt(0)===35||fn.test(e)||pr.has(e.toLowerCase())}function mr(e){return pr.has(e.toLowerCase())}var Ct=["calc","min","max","clamp","mod","rem","sin","cos","tan","asin","acos","atan","atan2","pow","sqrt","hypot","log","exp","round"];function Je(e){return e.indexOf("(")!==-1&&Ct.some(r=>e.includes(`${r}(`))}function jt(e){if(!Ct.some(a=>e.includes(a)))return e;let r="",o=[],t=null,n=null;for(let a=0;a<e.length;a++){let l=e.charCodeAt(a);if(l>=48&&l<=57||t!==null&&(l===37||l>=97&&l<=122||l>=65&&l<=90)?t=a:(n=t,t=null),l===40){r+=e[a];let u=a;for(let c=a-1;c>=0;c--){let h=e.charCodeAt(c);if(h>=48&&h<=57)u=c;else if(h>=97&&h<=122)u=c;else break}let d=e.slice(u,a);if(Ct.includes(d)){o.unshift(!0);continue}else if(o[0]&&d===""){o.unshift(!0);continue}o.unshift(!1);continue}else if(l===41)r+=e[a],o.shift();else if(l===44&&o[0]){r+=", ";continue}else{if(l===32&&o[0]&&r.charCodeAt(r.length-1)===32)continue;if((l===43||l===42||l===47||l===45)&&o[0]){let u=r.trimEnd(),d=u.charCodeAt(u.length-1),c=u.charCodeAt(u.length-2),h=e.charCodeAt(a+1);if((d===101||d===69)&&c>=48&&c<=57){r+=e[a];continue}else if(d===43||d===42||d===47||d===45){r+=e[a];continue}else if(d===40||d===44){r+=e[a];continue}else e.charCodeAt(a-1)===32?r+=`${e[a]} `:d>=48&&d<=57||h>=48&&h<=57||d===41||h===40||h===43||h===42||h===47||h===45||n!==null&&n===a-1?r+=` ${e[a]} `:r+=e[a]}else r+=e[a]}}return r}var Ge=new Uint8Array(256);function I(e,r){let o=0,t=[],n=0,a=e.length,l=r.charCodeAt(0);for(let u=0;u<a;u++){let d=e.charCodeAt(u);if(o===0&&d===l){t.push(e.slice(n,u)),n=u+1;continue}switch(d){case 92:u+=1;break;case 39:case 34:for(;++u<a;){let c=e.charCodeAt(u);if(c===92){u+=1;continue}if(c===d)break}break;case 40:Ge[o]=41,o++;break;case 91:Ge[o]=93,o++;break;case 123:Ge[o]=125,o++;break;case 93:case 125:case 41:o>0&&d===Ge[o-1]&&o--;break}}return t.push(e.slice(n)),t}var pn={color:hn,length:ze,percentage:Tt,ratio:Cn,number:vr,integer:N,url:gr,position:Kn,"bg-size":En,"line-width":gn,image:bn,"family-name":yn,"generic-name":wn,"absolute-size":xn,"relative-size":$n,angle:Wn,vector:Nn};function X(e,r){if(e.startsWith("var("))return null;for(let o of r)if(pn[o]?.(e))return o;return null}var mn=/^url\(.*\)$/;function gr(e){return mn.test(e)}function gn(e){return I(e," ").every(r=>ze(r)||vr(r)||r==="thin"||r==="medium"||r==="thick")}var vn=/^(?:element|image|cross-fade|image-set)\(/,kn=/^(repeating-)?(conic|linear|radial)-gradient\(/;function bn(e){let r=0;for(let o of I(e,","))if(!o.startsWith("var(")){if(gr(o)){r+=1;continue}if(kn.test(o)){r+=1;continue}if(vn.test(o)){r+=1;continue}return!1}return r>0}function wn(e){return e==="serif"||e==="sans-serif"||e==="monospace"||e==="cursive"||e==="fantasy"||e==="system-ui"||e==="ui-serif"||e==="ui-sans-serif"||e==="ui-monospace"||e==="ui-rounded"||e==="math"||e==="emoji"||e==="fangsong"}function yn(e){let r=0;for(let o of I(e,",")){let t=o.charCodeAt(0);if(t>=48&&t<=57)return!1;o.startsWith("var(")||(r+=1)}return r>0}function xn(e){return e==="xx-small"||e==="x-small"||e==="small"||e==="medium"||e==="large"||e==="x-large"||e==="xx-large"||e==="xxx-large"}function $n(e){return e==="larger"||e==="smaller"}var ke=/[+-]?\d*\.?\d+(?:[eE][+-]?\d+)?/,Sn=new RegExp(`^${ke.source}$`);function vr(e){return Sn.test(e)||Je(e)}var zn=new RegExp(`^${ke.source}%$`);function Tt(e){return zn.test(e)||Je(e)}var An=new RegExp(`^${ke.source}\\s*/\\s*${ke.source}$`);function Cn(e){return An.test(e)||Je(e)}var jn=["cm","mm","Q","in","pc","pt","px","em","ex","ch","cap","ic","rem","rex","rch","rcap","ric","lh","rlh","vw","vh","vmin","vmax","vb","vi","svw","svh","svi","svb","svmin","svmax","lvw","lvh","lvi","lvb","lvmin","lvmax","dvw","dvh","dvi","dvb","dvmin","dvmax","cqw","cqh","cqi","cqb","cqmin","cqmax"],Tn=new RegExp(`^${ke.source}(${jn.join("|")})$`),Vn=/^(--spacing)\(/i;function ze(e){return Tn.test(e)||Vn.test(e)||Je(e)}function Kn(e){let r=0;for(let o of I(e," ")){if(o==="center"||o==="top"||o==="right"||o==="bottom"||o==="left"){r+=1;continue}if(!o.startsWith("var(")){if(ze(o)||Tt(o)){r+=1;continue}return!1}}return r>0}function En(e){let r=0;for(let o of I(e,",")){if(o==="cover"||o==="contain"){r+=1;continue}let t=I(o," ");if(t.length!==1&&t.length!==2)return!1;if(t.every(n=>n==="auto"||ze(n)||Tt(n))){r+=1;continue}}return r>0}var On=["deg","rad","grad","turn"],Fn=new RegExp(`^${ke.source}(${On.join("|")})$`);function Wn(e){return Fn.test(e)}var Rn=new RegExp(`^${ke.source} +${ke.source} +${ke.source}$`);function Nn(e){return Rn.test(e)}function N(e){let r=Number(e);return Number.isInteger(r)&&r>=0&&String(r)===String(e)}function Vt(e){let r=Number(e);return Number.isInteger(r)&&r>0&&String(r)===String(e)}function Q(e){return kr(e,.25)}function Ae(e){return kr(e,.25)}function kr(e,r){let o=Number(e);return o>=0&&o%r===0&&String(o)===String(e)}function Ce(e){return{__BARE_VALUE__:e}}var pe=Ce(e=>{if(N(e.value))return e.value}),ie=Ce(e=>{if(N(e.value))return`${e.value}%`}),Se=Ce(e=>{if(N(e.value))return`${e.value}px`}),fr=Ce(e=>{if(N(e.value))return`${e.value}ms`}),Ye=Ce(e=>{if(N(e.value))return`${e.value}deg`}),Un=Ce(e=>{if(e.fraction===null)return;let[r,o]=I(e.fraction,"/");if(!(!N(r)||!N(o)))return e.fraction}),hr=Ce(e=>{if(N(Number(e.value)))return`repeat(${e.value}, minmax(0, 1fr))`}),br={accentColor:({theme:e})=>e("colors"),animation:{none:"none",spin:"spin 1s linear infinite",ping:"ping 1s cubic-bezier(0, 0, 0.2, 1) infinite",pulse:"pulse 2s cubic-bezier(0.4, 0, 0.6, 1) infinite",bounce:"bounce 1s infinite"},aria:{busy:'busy="true"',checked:'checked="true"',disabled:'disabled="true"',expanded:'expanded="true"',hidden:'hidden="true"',pressed:'pressed="true"',readonly:'readonly="true"',required:'required="true"',selected:'selected="true"'},aspectRatio:{auto:"auto",square:"1 / 1",video:"16 / 9",...Un},backdropBlur:({theme:e})=>e("blur"),backdropBrightness:({theme:e})=>({...e("brightness"),...ie}),backdropContrast:({theme:e})=>({...e("contrast"),...ie}),backdropGrayscale:({theme:e})=>({...e("grayscale"),...ie}),backdropHueRotate:({theme:e})=>({...e("hueRotate"),...Ye}),backdropInvert:({theme:e})=>({...e("invert"),...ie}),backdropOpacity:({theme:e})=>({...e("opacity"),...ie}),backdropSaturate:({theme:e})=>({...e("saturate"),...ie}),backdropSepia:({theme:e})=>({...e("sepia"),...ie}),backgroundColor:({theme:e})=>e("colors"),backgroundImage:{none:"none","gradient-to-t":"linear-gradient(to top, var(--tw-gradient-stops))","gradient-to-tr":"linear-gradient(to top right, var(--tw-gradient-stops))","gradient-to-r":"linear-gradient(to right, var(--tw-gradient-stops))","gradient-to-br":"linear-gradient(to bottom right, var(--tw-gradient-stops))","gradient-to-b":"linear-gradient(to bottom, var(--tw-gradient-stops))","gradient-to-bl":"linear-gradient(to bottom left, var(--tw-gradient-stops))","gradient-to-l":"linear-gradient(to left, var(--tw-gradient-stops))","gradient-to-tl":"linear-gradient(to top left, var(--tw-gradient-stops))"},backgroundOpacity:({theme:e})=>e("opacity"),backgroundPosition:{bottom:"bottom",center:"center",left:"left","left-bottom":"left bottom","left-top":"left top",right:"right","right-bottom":"right bottom","right-top":"right top",top:"top"},backgroundSize:{auto:"auto",cover:"cover",contain:"contain"},blur:{0:"0",none:"",sm:"4px",DEFAULT:"8px",md:"12px",lg:"16px",xl:"24px","2xl":"40px","3xl":"64px"},borderColor:({theme:e})=>({DEFAULT:"currentcolor",...e("colors")}),borderOpacity:({theme:e})=>e("opacity"),borderRadius:{none:"0px",sm:"0.125rem",DEFAULT:"0.25rem",md:"0.375rem",lg:"0.5rem",xl:"0.75rem","2xl":"1rem","3xl":"1.5rem",full:"9999px"},borderSpacing:({theme:e})=>e("spacing"),borderWidth:{DEFAULT:"1px",0:"0px",2:"2px",4:"4px",8:"8px",...Se},boxShadow:{sm:"0 1px 2px 0 rgb(0 0 0 / 0.05)",DEFAULT:"0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1)",md:"0 4px 6px -1px rgb(0 0 0 / 0.1), 0 2px 4px -2px rgb(0 0 0 / 0.1)",lg:"0 10px 15px -3px rgb(0 0 0 / 0.1), 0 4px 6px -4px rgb(0 0 0 / 0.1)",xl:"0 20px 25px -5px rgb(0 0 0 / 0.1), 0 8px 10px -6px rgb(0 0 0 / 0.1)","2xl":"0 25px 50px -12px rgb(0 0 0 / 0.25)",inner:"inset 0 2px 4px 0 rgb(0 0 0 / 0.05)",none:"none"},boxShadowColor:({theme:e})=>e("colors"),brightness:{0:"0",50:".5",75:".75",90:".9",95:".95",100:"1",105:"1.05",110:"1.1",125:"1.25",150:"1.5",200:"2",...ie},caretColor:({theme:e})=>e("colors"),colors:()=>({...Ze}),columns:{auto:"auto",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12","3xs":"16rem","2xs":"18rem",xs:"20rem",sm:"24rem",md:"28rem",lg:"32rem",xl:"36rem","2xl":"42rem","3xl":"48rem","4xl":"56rem","5xl":"64rem","6xl":"72rem","7xl":"80rem",...pe},container:{},content:{none:"none"},contrast:{0:"0",50:".5",75:".75",100:"1",125:"1.25",150:"1.5",200:"2",...ie},cursor:{auto:"auto",default:"default",pointer:"pointer",wait:"wait",text:"text",move:"move",help:"help","not-allowed":"not-allowed",none:"none","context-menu":"context-menu",progress:"progress",cell:"cell",crosshair:"crosshair","vertical-text":"vertical-text",alias:"alias",copy:"copy","no-drop":"no-drop",grab:"grab",grabbing:"grabbing","all-scroll":"all-scroll","col-resize":"col-resize","row-resize":"row-resize","n-resize":"n-resize","e-resize":"e-resize","s-resize":"s-resize","w-resize":"w-resize","ne-resize":"ne-resize","nw-resize":"nw-resize","se-resize":"se-resize","sw-resize":"sw-resize","ew-resize":"ew-resize","ns-resize":"ns-resize","nesw-resize":"nesw-resize","nwse-resize":"nwse-resize","zoom-in":"zoom-in","zoom-out":"zoom-out"},divideColor:({theme:e})=>e("borderColor"),divideOpacity:({theme:e})=>e("borderOpacity"),divideWidth:({theme:e})=>({...e("borderWidth"),...Se}),dropShadow:{sm:"0 1px 1px rgb(0 0 0 / 0.05)",DEFAULT:["0 1px 2px rgb(0 0 0 / 0.1)","0 1px 1px rgb(0 0 0 / 0.06)"],md:["0 4px 3px rgb(0 0 0 / 0.07)","0 2px 2px rgb(0 0 0 / 0.06)"],lg:["0 10px 8px rgb(0 0 0 / 0.04)","0 4px 3px rgb(0 0 0 / 0.1)"],xl:["0 20px 13px rgb(0 0 0 / 0.03)","0 8px 5px rgb(0 0 0 / 0.08)"],"2xl":"0 25px 25px rgb(0 0 0 / 0.15)",none:"0 0 #0000"},fill:({theme:e})=>e("colors"),flex:{1:"1 1 0%",auto:"1 1 auto",initial:"0 1 auto",none:"none"},flexBasis:({theme:e})=>({auto:"auto","1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%","1/5":"20%","2/5":"40%","3/5":"60%","4/5":"80%","1/6":"16.666667%","2/6":"33.333333%","3/6":"50%","4/6":"66.666667%","5/6":"83.333333%","1/12":"8.333333%","2/12":"16.666667%","3/12":"25%","4/12":"33.333333%","5/12":"41.666667%","6/12":"50%","7/12":"58.333333%","8/12":"66.666667%","9/12":"75%","10/12":"83.333333%","11/12":"91.666667%",full:"100%",...e("spacing")}),flexGrow:{0:"0",DEFAULT:"1",...pe},flexShrink:{0:"0",DEFAULT:"1",...pe},fontFamily:{sans:["-apple-system","BlinkMacSystemFont",'"Segoe UI"',"Roboto",'"Helvetica Neue"','"Noto Sans"',"Arial","sans-serif",'"Apple Color Emoji"','"Segoe UI Emoji"','"Segoe UI Symbol"','"Noto Color Emoji"'],serif:["ui-serif","Georgia","Cambria",'"Times New Roman"',"Times","serif"],mono:["ui-monospace","SFMono-Regular","Menlo","Monaco","Consolas",'"Liberation Mono"','"Courier New"',"monospace"]},fontSize:{xs:["0.75rem",{lineHeight:"1rem"}],sm:["0.875rem",{lineHeight:"1.25rem"}],base:["1rem",{lineHeight:"1.5rem"}],lg:["1.125rem",{lineHeight:"1.75rem"}],xl:["1.25rem",{lineHeight:"1.75rem"}],"2xl":["1.5rem",{lineHeight:"2rem"}],"3xl":["1.875rem",{lineHeight:"2.25rem"}],"4xl":["2.25rem",{lineHeight:"2.5rem"}],"5xl":["3rem",{lineHeight:"1"}],"6xl":["3.75rem",{lineHeight:"1"}],"7xl":["4.5rem",{lineHeight:"1"}],"8xl":["6rem",{lineHeight:"1"}],"9xl":["8rem",{lineHeight:"1"}]},fontWeight:{thin:"100",extralight:"200",light:"300",normal:"400",medium:"500",semibold:"600",bold:"700",extrabold:"800",black:"900"},gap:({theme:e})=>e("spacing"),gradientColorStops:({theme:e})=>e("colors"),gradientColorStopPositions:{"0%":"0%","5%":"5%","10%":"10%","15%":"15%","20%":"20%","25%":"25%","30%":"30%","35%":"35%","40%":"40%","45%":"45%","50%":"50%","55%":"55%","60%":"60%","65%":"65%","70%":"70%","75%":"75%","80%":"80%","85%":"85%","90%":"90%","95%":"95%","100%":"100%",...ie},grayscale:{0:"0",DEFAULT:"100%",...ie},gridAutoColumns:{auto:"auto",min:"min-content",max:"max-content",fr:"minmax(0, 1fr)"},gridAutoRows:{auto:"auto",min:"min-content",max:"max-content",fr:"minmax(0, 1fr)"},gridColumn:{auto:"auto","span-1":"span 1 / span 1","span-2":"span 2 / span 2","span-3":"span 3 / span 3","span-4":"span 4 / span 4","span-5":"span 5 / span 5","span-6":"span 6 / span 6","span-7":"span 7 / span 7","span-8":"span 8 / span 8","span-9":"span 9 / span 9","span-10":"span 10 / span 10","span-11":"span 11 / span 11","span-12":"span 12 / span 12","span-full":"1 / -1"},gridColumnEnd:{auto:"auto",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12",13:"13",...pe},gridColumnStart:{auto:"auto",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12",13:"13",...pe},gridRow:{auto:"auto","span-1":"span 1 / span 1","span-2":"span 2 / span 2","span-3":"span 3 / span 3","span-4":"span 4 / span 4","span-5":"span 5 / span 5","span-6":"span 6 / span 6","span-7":"span 7 / span 7","span-8":"span 8 / span 8","span-9":"span 9 / span 9","span-10":"span 10 / span 10","span-11":"span 11 / span 11","span-12":"span 12 / span 12","span-full":"1 / -1"},gridRowEnd:{auto:"auto",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12",13:"13",...pe},gridRowStart:{auto:"auto",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12",13:"13",...pe},gridTemplateColumns:{none:"none",subgrid:"subgrid",1:"repeat(1, minmax(0, 1fr))",2:"repeat(2, minmax(0, 1fr))",3:"repeat(3, minmax(0, 1fr))",4:"repeat(4, minmax(0, 1fr))",5:"repeat(5, minmax(0, 1fr))",6:"repeat(6, minmax(0, 1fr))",7:"repeat(7, minmax(0, 1fr))",8:"repeat(8, minmax(0, 1fr))",9:"repeat(9, minmax(0, 1fr))",10:"repeat(10, minmax(0, 1fr))",11:"repeat(11, minmax(0, 1fr))",12:"repeat(12, minmax(0, 1fr))",...hr},gridTemplateRows:{none:"none",subgrid:"subgrid",1:"repeat(1, minmax(0, 1fr))",2:"repeat(2, minmax(0, 1fr))",3:"repeat(3, minmax(0, 1fr))",4:"repeat(4, minmax(0, 1fr))",5:"repeat(5, minmax(0, 1fr))",6:"repeat(6, minmax(0, 1fr))",7:"repeat(7, minmax(0, 1fr))",8:"repeat(8, minmax(0, 1fr))",9:"repeat(9, minmax(0, 1fr))",10:"repeat(10, minmax(0, 1fr))",11:"repeat(11, minmax(0, 1fr))",12:"repeat(12, minmax(0, 1fr))",...hr},height:({theme:e})=>({auto:"auto","1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%","1/5":"20%","2/5":"40%","3/5":"60%","4/5":"80%","1/6":"16.666667%","2/6":"33.333333%","3/6":"50%","4/6":"66.666667%","5/6":"83.333333%",full:"100%",screen:"100vh",svh:"100svh",lvh:"100lvh",dvh:"100dvh",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),hueRotate:{0:"0deg",15:"15deg",30:"30deg",60:"60deg",90:"90deg",180:"180deg",...Ye},inset:({theme:e})=>({auto:"auto","1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%",full:"100%",...e("spacing")}),invert:{0:"0",DEFAULT:"100%",...ie},keyframes:{spin:{to:{transform:"rotate(360deg)"}},ping:{"75%, 100%":{transform:"scale(2)",opacity:"0"}},pulse:{"50%":{opacity:".5"}},bounce:{"0%, 100%":{transform:"translateY(-25%)",animationTimingFunction:"cubic-bezier(0.8,0,1,1)"},"50%":{transform:"none",animationTimingFunction:"cubic-bezier(0,0,0.2,1)"}}},letterSpacing:{tighter:"-0.05em",tight:"-0.025em",normal:"0em",wide:"0.025em",wider:"0.05em",widest:"0.1em"},lineHeight:{none:"1",tight:"1.25",snug:"1.375",normal:"1.5",relaxed:"1.625",loose:"2",3:".75rem",4:"1rem",5:"1.25rem",6:"1.5rem",7:"1.75rem",8:"2rem",9:"2.25rem",10:"2.5rem"},listStyleType:{none:"none",disc:"disc",decimal:"decimal"},listStyleImage:{none:"none"},margin:({theme:e})=>({auto:"auto",...e("spacing")}),lineClamp:{1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",...pe},maxHeight:({theme:e})=>({none:"none",full:"100%",screen:"100vh",svh:"100svh",lvh:"100lvh",dvh:"100dvh",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),maxWidth:({theme:e})=>({none:"none",xs:"20rem",sm:"24rem",md:"28rem",lg:"32rem",xl:"36rem","2xl":"42rem","3xl":"48rem","4xl":"56rem","5xl":"64rem","6xl":"72rem","7xl":"80rem",full:"100%",min:"min-content",max:"max-content",fit:"fit-content",prose:"65ch",...e("spacing")}),minHeight:({theme:e})=>({full:"100%",screen:"100vh",svh:"100svh",lvh:"100lvh",dvh:"100dvh",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),minWidth:({theme:e})=>({full:"100%",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),objectPosition:{bottom:"bottom",center:"center",left:"left","left-bottom":"left bottom","left-top":"left top",right:"right","right-bottom":"right bottom","right-top":"right top",top:"top"},opacity:{0:"0",5:"0.05",10:"0.1",15:"0.15",20:"0.2",25:"0.25",30:"0.3",35:"0.35",40:"0.4",45:"0.45",50:"0.5",55:"0.55",60:"0.6",65:"0.65",70:"0.7",75:"0.75",80:"0.8",85:"0.85",90:"0.9",95:"0.95",100:"1",...ie},order:{first:"-9999",last:"9999",none:"0",1:"1",2:"2",3:"3",4:"4",5:"5",6:"6",7:"7",8:"8",9:"9",10:"10",11:"11",12:"12",...pe},outlineColor:({theme:e})=>e("colors"),outlineOffset:{0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},outlineWidth:{0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},padding:({theme:e})=>e("spacing"),placeholderColor:({theme:e})=>e("colors"),placeholderOpacity:({theme:e})=>e("opacity"),ringColor:({theme:e})=>({DEFAULT:"currentcolor",...e("colors")}),ringOffsetColor:({theme:e})=>e("colors"),ringOffsetWidth:{0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},ringOpacity:({theme:e})=>({DEFAULT:"0.5",...e("opacity")}),ringWidth:{DEFAULT:"3px",0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},rotate:{0:"0deg",1:"1deg",2:"2deg",3:"3deg",6:"6deg",12:"12deg",45:"45deg",90:"90deg",180:"180deg",...Ye},saturate:{0:"0",50:".5",100:"1",150:"1.5",200:"2",...ie},scale:{0:"0",50:".5",75:".75",90:".9",95:".95",100:"1",105:"1.05",110:"1.1",125:"1.25",150:"1.5",...ie},screens:{sm:"40rem",md:"48rem",lg:"64rem",xl:"80rem","2xl":"96rem"},scrollMargin:({theme:e})=>e("spacing"),scrollPadding:({theme:e})=>e("spacing"),sepia:{0:"0",DEFAULT:"100%",...ie},skew:{0:"0deg",1:"1deg",2:"2deg",3:"3deg",6:"6deg",12:"12deg",...Ye},space:({theme:e})=>e("spacing"),spacing:{px:"1px",0:"0px",.5:"0.125rem",1:"0.25rem",1.5:"0.375rem",2:"0.5rem",2.5:"0.625rem",3:"0.75rem",3.5:"0.875rem",4:"1rem",5:"1.25rem",6:"1.5rem",7:"1.75rem",8:"2rem",9:"2.25rem",10:"2.5rem",11:"2.75rem",12:"3rem",14:"3.5rem",16:"4rem",20:"5rem",24:"6rem",28:"7rem",32:"8rem",36:"9rem",40:"10rem",44:"11rem",48:"12rem",52:"13rem",56:"14rem",60:"15rem",64:"16rem",72:"18rem",80:"20rem",96:"24rem"},stroke:({theme:e})=>({none:"none",...e("colors")}),strokeWidth:{0:"0",1:"1",2:"2",...pe},supports:{},data:{},textColor:({theme:e})=>e("colors"),textDecorationColor:({theme:e})=>e("colors"),textDecorationThickness:{auto:"auto","from-font":"from-font",0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},textIndent:({theme:e})=>e("spacing"),textOpacity:({theme:e})=>e("opacity"),textUnderlineOffset:{auto:"auto",0:"0px",1:"1px",2:"2px",4:"4px",8:"8px",...Se},transformOrigin:{center:"center",top:"top","top-right":"top right",right:"right","bottom-right":"bottom right",bottom:"bottom","bottom-left":"bottom left",left:"left","top-left":"top left"},transitionDelay:{0:"0s",75:"75ms",100:"100ms",150:"150ms",200:"200ms",300:"300ms",500:"500ms",700:"700ms",1e3:"1000ms",...fr},transitionDuration:{DEFAULT:"150ms",0:"0s",75:"75ms",100:"100ms",150:"150ms",200:"200ms",300:"300ms",500:"500ms",700:"700ms",1e3:"1000ms",...fr},transitionProperty:{none:"none",all:"all",DEFAULT:"color, background-color, border-color, outline-color, text-decoration-color, fill, stroke, opacity, box-shadow, transform, filter, backdrop-filter",colors:"color, background-color, border-color, outline-color, text-decoration-color, fill, stroke",opacity:"opacity",shadow:"box-shadow",transform:"transform"},transitionTimingFunction:{DEFAULT:"cubic-bezier(0.4, 0, 0.2, 1)",linear:"linear",in:"cubic-bezier(0.4, 0, 1, 1)",out:"cubic-bezier(0, 0, 0.2, 1)","in-out":"cubic-bezier(0.4, 0, 0.2, 1)"},translate:({theme:e})=>({"1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%",full:"100%",...e("spacing")}),size:({theme:e})=>({auto:"auto","1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%","1/5":"20%","2/5":"40%","3/5":"60%","4/5":"80%","1/6":"16.666667%","2/6":"33.333333%","3/6":"50%","4/6":"66.666667%","5/6":"83.333333%","1/12":"8.333333%","2/12":"16.666667%","3/12":"25%","4/12":"33.333333%","5/12":"41.666667%","6/12":"50%","7/12":"58.333333%","8/12":"66.666667%","9/12":"75%","10/12":"83.333333%","11/12":"91.666667%",full:"100%",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),width:({theme:e})=>({auto:"auto","1/2":"50%","1/3":"33.333333%","2/3":"66.666667%","1/4":"25%","2/4":"50%","3/4":"75%","1/5":"20%","2/5":"40%","3/5":"60%","4/5":"80%","1/6":"16.666667%","2/6":"33.333333%","3/6":"50%","4/6":"66.666667%","5/6":"83.333333%","1/12":"8.333333%","2/12":"16.666667%","3/12":"25%","4/12":"33.333333%","5/12":"41.666667%","6/12":"50%","7/12":"58.333333%","8/12":"66.666667%","9/12":"75%","10/12":"83.333333%","11/12":"91.666667%",full:"100%",screen:"100vw",svw:"100svw",lvw:"100lvw",dvw:"100dvw",min:"min-content",max:"max-content",fit:"fit-content",...e("spacing")}),willChange:{auto:"auto",scroll:"scroll-position",contents:"contents",transform:"transform"},zIndex:{auto:"auto",0:"0",10:"10",20:"20",30:"30",40:"40",50:"50",...pe}};function Ue(e){if(arguments.length===0)throw new TypeError("`CSS.escape` requires an argument.");let r=String(e),o=r.length,t=-1,n,a="",l=r.charCodeAt(0);if(o===1&&l===45)return"\\"+r;for(;++t<o;){if(n=r.charCodeAt(t),n===0){a+="�";continue}if(n>=1&&n<=31||n===127||t===0&&n>=48&&n<=57||t===1&&n>=48&&n<=57&&l===45){a+="\\"+n.toString(16)+" ";continue}if(n>=128||n===45||n===95||n>=48&&n<=57||n>=65&&n<=90||n>=97&&n<=122){a+=r.charAt(t);continue}a+="\\"+r.charAt(t)}return a}function Ke(e){return e.replace(/\\(?:([\dA-Fa-f]{1,6})[\t\n\f\r ]?|([\S\s]))/g,(r,o,t)=>{if(!o)return t;let n=Number.parseInt(o,16);return n===0||n>1114111||n>=55296&&n<=57343?"�":String.fromCodePoint(n)})}var yr=new Map([["--font",["--font-weight","--font-size"]],["--inset",["--inset-shadow","--inset-ring"]],["--text",["--text-color","--text-decoration-color","--text-decoration-thickness","--text-indent","--text-shadow","--text-underline-offset"]],["--grid-column",["--grid-column-start","--grid-column-end"]],["--grid-row",["--grid-row-start","--grid-row-end"]]]);function wr(e,r){return(yr.get(r)??[]).some(o=>e===o||e.startsWith(`${o}-`))}var xr=class{constructor(e=new Map,r=new Set([])){this.values=e,this.keyframes=r}values;keyframes;prefix=null;get size(){return this.values.size}add(e,r,o=0,t){if(e.endsWith("-*")){if(r!=="initial")throw new Error(`Invalid theme value \`${r}\` for namespace \`${e}\``);e==="--*"?this.values.clear():this.clearNamespace(e.slice(0,-2),0)}if(o&4){let n=this.values.get(e);if(n&&!(n.options&4))return}r==="initial"?this.values.delete(e):this.values.set(e,{value:r,options:o,src:t})}keysInNamespaces(e){let r=[];for(let o of e){let t=`${o}-`;for(let n of this.values.keys())n.startsWith(t)&&n.indexOf("--",2)===-1&&(wr(n,o)||r.push(n.slice(t.length)))}return r}get(e){for(let r of e){let o=this.values.get(r);if(o)return o.value}return null}hasDefault(e){return(this.getOptions(e)&4)===4}getOptions(e){return e=Ke(this.#r(e)),this.values.get(e)?.options??0}entries(){return this.prefix?Array.from(this.values,e=>(e[0]=this.prefixKey(e[0]),e)):this.values.entries()}prefixKey(e){return this.prefix?`--${this.prefix}-${e.slice(2)}`:e}#r(e){return this.prefix?`--${e.slice(3+this.prefix.length)}`:e}clearNamespace(e,r){let o=yr.get(e)??[];e:for(let t of this.values.keys())if(t.startsWith(e)){if(r!==0&&(this.getOptions(t)&r)!==r)continue;for(let n of o)if(t.startsWith(n))continue e;this.values.delete(t)}}#e(e,r){for(let o of r){let t=e!==null?`${o}-${e}`:o;if(!this.values.has(t))if(e!==null&&e.includes(".")){if(t=`${o}-${e.replaceAll(".","_")}`,!this.values.has(t))continue}else continue;if(!wr(t,o))return t}return null}#t(e){let r=this.values.get(e);if(!r)return null;let o=null;return r.options&2&&(o=r.value),`var(${Ue(this.prefixKey(e))}${o?`, ${o}`:""})`}markUsedVariable(e){let r=Ke(this.#r(e)),o=this.values.get(r);if(!o)return!1;let t=o.options&16;return o.options|=16,!t}resolve(e,r,o=0){let t=this.#e(e,r);if(!t)return null;let n=this.values.get(t);return(o|n.options)&1?n.value:this.#t(t)}resolveValue(e,r){let o=this.#e(e,r);return o?this.values.get(o).value:null}resolveWith(e,r,o=[]){let t=this.#e(e,r);if(!t)return null;let n={};for(let l of o){let u=`${t}${l}`,d=this.values.get(u);d&&(d.options&1?n[l]=d.value:n[l]=this.#t(u))}let a=this.values.get(t);return a.options&1?[a.value,n]:[this.#t(t),n]}namespace(e){let r=new Map,o=`${e}-`;for(let[t,n]of this.values)t===e?r.set(null,n.value):t.startsWith(`${o}-`)?r.set(t.slice(e.length),n.value):t.startsWith(o)&&r.set(t.slice(o.length),n.value);return r}addKeyframes(e){this.keyframes.add(e)}getKeyframes(){return Array.from(this.keyframes)}};var Mn="4.3.5";function _n(e){return{kind:"combinator",value:e}}function Kt(e){return{kind:"complex",nodes:e}}function $r(e){return{kind:"compound",nodes:e}}function Dn(e,r){return{kind:"function",value:e,nodes:r}}function Ln(e){return{kind:"list",nodes:e}}function be(e){return{kind:"selector",value:e}}function Sr(e){return{kind:"value",value:e}}function Xe(e){return e.kind==="selector"&&e.value.charCodeAt(0)===Xt}var Bn=new Set([":before",":after",":first-line",":first-letter"]);function zo(e){return e.kind!=="selector"&&e.kind!=="function"?!1:e.value.startsWith("::")||Bn.has(e.value.toLowerCase())}function Et(e){if(e.kind!=="selector")return!1;switch(e.value.charCodeAt(0)){case Xt:case jo:case Ao:case Co:case _t:case Dt:return!1;default:return!0}}function se(e,r=!1){let o="";for(let t of e)switch(t.kind){case"selector":case"value":{o+=t.value;break}case"combinator":{r||t.value===" "?o+=t.value:o+=` ${t.value} `;break}case"function":{o+=`${t.value}(${se(t.nodes,r)})`;break}case"complex":case"compound":{o+=se(t.nodes,r);break}case"list":{o+=t.nodes.map(n=>se([n],r)).join(r?",":", ");break}}return o}var zr=92,In=93,Ar=41,_t=58,Cr=44,Pn=34,Ao=46,jr=62,Ot=10,Co=35,Dt=91,Tr=40,Vr=43,qn=39,Ft=32,Wt=9,Kr=126,jo=38,Xt=42;function $e(e){e=e.replaceAll(`\r
`,`
`);let r=[],o=r,t=!1,n=[],a=null,l="",u;function d(h=o){return h.length===1?h[0]:t?Kt(h):$r(h)}function c(h){let p=o[o.length-1];p?.kind==="compound"?p.nodes.push(h):p&&p.kind!=="list"&&p.kind!=="combinator"?o[o.length-1]=$r([p,h]):o.push(h)}for(let h=0;h<e.length;h++){let p=e.charCodeAt(h);switch(p){case Cr:{for(l.length>0&&(c(be(l)),l="");h+1<e.length&&(u=e.charCodeAt(h+1),!(u!==Ot&&u!==Ft&&u!==Wt));h++);if(a)a.nodes.push(d()),o=[],t=!1;else{let f=o.splice(0),g=d(f),v=Ln([g]);o.push(v),a=v,o=[],t=!1}break}case jr:case Ot:case Ft:case Vr:case Wt:case Kr:{l.length>0&&(c(be(l)),l="");let f=h,g=h+1;for(;g<e.length&&(u=e.charCodeAt(g),!(u!==jr&&u!==Ot&&u!==Ft&&u!==Vr&&u!==Wt&&u!==Kr));g++);h=g-1;let v=e.slice(f,g).trim();if(v===""&&(o.length===0||g>=e.length||e.charCodeAt(g)===Cr))break;o.push(_n(v===""?" ":v)),t=!0;break}case Tr:{let f=Dn(l,[]);if(l="",f.value!==":not"&&f.value!==":where"&&f.value!==":has"&&f.value!==":is"&&f.value!==":-moz-any"&&f.value!==":-webkit-any"){let g=h+1,v=0;for(let $=h+1;$<e.length;$++){if(u=e.charCodeAt($),u===Tr){v++;continue}if(u===Ar){if(v===0){h=$;break}v--}}let w=h,b=e.slice(g,w);if(f.value===":nth-child"||f.value===":nth-last-child"){let $=b.indexOf("of ");if($!==-1){f.nodes.push(Sr(b.slice(0,$+3)),...$e(b.slice($+3))),l="",h=w,c(f);break}}f.nodes.push(Sr(b)),l="",h=w,c(f);break}c(f),n.push({target:o,currentList:a,containsCombinator:t}),o=f.nodes,t=!1,a=null;break}case Ar:{l.length>0&&(c(be(l)),l=""),a?a.nodes.push(d()):t&&o.splice(0,o.length,Kt(o.splice(0)));let f=n.pop();o=f?.target??r,a=f?.currentList??null,t=f?.containsCombinator??!1;break}case Ao:case _t:case Co:{if(p===_t&&l===":"){l+=e[h];break}l.length>0&&c(be(l)),l=e[h];break}case Dt:{l.length>0&&(c(be(l)),l="");let f=h,g=0;for(let v=h+1;v<e.length;v++){if(u=e.charCodeAt(v),u===Dt){g++;continue}if(u===In){if(g===0){h=v;break}g--}}c(be(e.slice(f,h+1)));break}case qn:case Pn:{let f=h;for(let g=h+1;g<e.length;g++)if(u=e.charCodeAt(g),u===zr)g+=1;else if(u===p){h=g;break}l+=e.slice(f,h+1);break}case jo:case Xt:{l.length>0&&(c(be(l)),l=""),c(be(e[h]));break}case zr:{l+=e[h]+e[h+1],h+=1;break}default:l+=e[h]}}return l.length>0&&c(be(l)),a?a.nodes.push(d()):t&&o.splice(0,o.length,Kt(o.splice(0))),r}function To(e){let r=[0];for(let n=0;n<e.length;n++)e.charCodeAt(n)===10&&r.push(n+1);function o(n){let a=0,l=r.length;for(;l>0;){let d=(l|0)>>1,c=a+d;r[c]<=n?(a=c+1,l=l-d-1):l=d}a-=1;let u=n-r[a];return{line:a+1,column:u}}function t({line:n,column:a}){n-=1,n=Math.min(Math.max(n,0),r.length-1);let l=r[n],u=r[n+1]??l;return Math.min(Math.max(l+a,0),u)}return{find:o,findOffset:t}}var dt=92,Qe=47,et=42,Er=34,Or=39,Hn=58,at=59,de=10,De=13,Fe=32,We=9,Fr=123,Rt=125,Lt=40,Wr=41,Zn=91,Gn=93,je=45,Nt=64,Rr=33,Yn=60,Jn=62,ye=class Vo extends Error{loc;constructor(r,o){if(o){let t=o[0],n=To(t.code).find(o[1]);r=`${t.file}:${n.line}:${n.column+1}: ${r}`}super(r),this.name="CssSyntaxError",this.loc=o,Error.captureStackTrace&&Error.captureStackTrace(this,Vo)}};function Qt(e,r){let o=r?.from?{file:r.from,code:e}:null;e[0]==="\uFEFF"&&(e=" "+e.slice(1));let t=[],n=[],a=[],l=null,u=null,d="",c="",h=0,p;for(let f=0;f<e.length;f++){let g=e.charCodeAt(f);if(!(g===De&&(p=e.charCodeAt(f+1),p===de)))if(g===dt)d===""&&(h=f),d+=e.slice(f,f+2),f+=1;else if(g===Qe&&e.charCodeAt(f+1)===et){let v=f;for(let b=f+2;b<e.length;b++)if(p=e.charCodeAt(b),p===et&&e.charCodeAt(b+1)===Qe){f=b+1;break}let w=e.slice(v,f+1);if(w.charCodeAt(2)===Rr){let b=Oo(w.slice(2,-2));n.push(b),o&&(b.src=[o,v,f+1],b.dst=[o,v,f+1])}}else if(g===Or||g===Er){let v=Nr(e,f,g,o);d+=e.slice(f,v+1),f=v}else{if((g===Fe||g===de||g===We)&&(p=e.charCodeAt(f+1))&&(p===Fe||p===de||p===We||p===De&&(p=e.charCodeAt(f+2))&&p==de))continue;if(g===de){if(d.length===0)continue;p=d.charCodeAt(d.length-1),p!==Fe&&p!==de&&p!==We&&(d+=" ")}else if(l===null&&d.length===0&&(g===je&&e.charCodeAt(f+1)===je&&e.charCodeAt(f+2)===Jn||g===Yn&&e.charCodeAt(f+1)===Rr&&e.charCodeAt(f+2)===je&&e.charCodeAt(f+3)===je))f+=g===je?2:3;else if(g===je&&e.charCodeAt(f+1)===je&&d.length===0){let v="",w=f,b=-1,$=0;for(let y=f+2;y<e.length;y++){if(p=e.charCodeAt(y),p===dt)y+=1;else if(p===Or||p===Er)y=Nr(e,y,p,o);else if(p===Qe&&e.charCodeAt(y+1)===et){for(let j=y+2;j<e.length;j++)if(p=e.charCodeAt(j),p===et&&e.charCodeAt(j+1)===Qe){y=j+1;break}continue}else if(b===-1&&p===Hn)b=d.length+y-w;else if(p===at&&v.length===0){d+=e.slice(w,y),f=y;break}else if(p===Lt)v+=")";else if(p===Zn)v+="]";else if(p===Fr)v+="}";else if(p===Rt&&v.length===0){f=y-1,d+=e.slice(w,y);break}else(p===Wr||p===Gn||p===Rt)&&v.length>0&&e[y]===v[v.length-1]&&(v=v.slice(0,-1));p!==Fe&&p!==We&&p!==de&&p!==De&&($=y+1-w)}d.length===0&&(d=e.slice(w),f=e.length);let S=tt(d,b,$);if(!S)throw new ye("Invalid custom property, expected a value",o?[o,w,f]:null);o&&(S.src=[o,w,f],S.dst=[o,w,f]),l?l.nodes.push(S):t.push(S),d=""}else if(g===at&&d.charCodeAt(0)===Nt)u=st(d),o&&(u.src=[o,h,f],u.dst=[o,h,f]),l?l.nodes.push(u):t.push(u),d="",u=null;else if(g===at&&c[c.length-1]!==")"){let v=tt(d);if(!v){if(d.length===0)continue;throw new ye(`Invalid declaration: \`${d.trim()}\``,o?[o,h,f]:null)}o&&(v.src=[o,h,f],v.dst=[o,h,f]),l?l.nodes.push(v):t.push(v),d=""}else if(g===Fr&&c[c.length-1]!==")")c+="}",u=re(d.trim()),o&&(u.src=[o,h,f],u.dst=[o,h,f]),l&&l.nodes.push(u),a.push(l),l=u,d="",u=null;else if(g===Rt&&c[c.length-1]!==")"){if(c==="")throw new ye("Missing opening {",o?[o,f,f]:null);if(c=c.slice(0,-1),d.length>0)if(d.charCodeAt(0)===Nt)u=st(d),o&&(u.src=[o,h,f],u.dst=[o,h,f]),l?l.nodes.push(u):t.push(u),d="",u=null;else{let w=d.indexOf(":");if(l){let b=tt(d,w);if(!b)throw new ye(`Invalid declaration: \`${d.trim()}\``,o?[o,h,f]:null);o&&(b.src=[o,h,f],b.dst=[o,h,f]),l.nodes.push(b)}}let v=a.pop()??null;v===null&&l&&t.push(l),l=v,d="",u=null}else if(g===Lt)c+=")",d+="(";else if(g===Wr){if(c[c.length-1]!==")")throw new ye("Missing opening (",o?[o,f,f]:null);c=c.slice(0,-1),d+=")"}else{if(d.length===0&&(g===Fe||g===de||g===We))continue;d===""&&(h=f),d+=String.fromCharCode(g)}}}if(d.charCodeAt(0)===Nt){let f=st(d);o&&(f.src=[o,h,e.length],f.dst=[o,h,e.length]),t.push(f)}else if(d.length>0&&c.length===0){let f=tt(d);f&&(o&&(f.src=[o,h,e.length],f.dst=[o,h,e.length]),l?l.nodes.push(f):t.push(f))}if(c.length>0&&l){if(l.kind==="rule")throw new ye(`Missing closing } at ${l.selector}`,l.src?[l.src[0],l.src[1],l.src[1]]:null);if(l.kind==="at-rule")throw new ye(`Missing closing } at ${l.name} ${l.params}`,l.src?[l.src[0],l.src[1],l.src[1]]:null)}return n.length>0?n.concat(t):t}function st(e,r=[]){let o=e,t="";for(let n=5;n<e.length;n++){let a=e.charCodeAt(n);if(a===Fe||a===We||a===Lt){o=e.slice(0,n),t=e.slice(n);break}}return Y(o.trim(),t.trim(),r)}function tt(e,r=e.indexOf(":"),o=e.length){if(r===-1)return null;let t=e.slice(0,r).trim(),n=Ut(e.slice(r+1,o)),a=n.length-10;return n.endsWith("!important")&&!Ko(n,a)?s(t,Ut(n.slice(0,a)),!0):s(t,Ut(e.slice(r+1)),!1)}function Ut(e){e=e.trimStart();let r=e.trimEnd();return r.length<e.length&&Ko(e,r.length)?e.slice(0,r.length+1):r}function Ko(e,r){let o=0;for(;e.charCodeAt(r-1-o)===dt;)o+=1;return o%2===1}function Nr(e,r,o,t=null){let n;for(let a=r+1;a<e.length;a++)if(n=e.charCodeAt(a),n===dt)a+=1;else{if(n===o)return a;if(n===at&&(e.charCodeAt(a+1)===de||e.charCodeAt(a+1)===De&&e.charCodeAt(a+2)===de))throw new ye(`Unterminated string: ${e.slice(r,a+1)+String.fromCharCode(o)}`,t?[t,r,a+1]:null);if(n===de||n===De&&e.charCodeAt(a+1)===de)throw new ye(`Unterminated string: ${e.slice(r,a)+String.fromCharCode(o)}`,t?[t,r,a+1]:null)}return r}var L=class extends Map{constructor(e){super(),this.factory=e}factory;get(e){let r=super.get(e);return r===void 0&&(r=this.factory(e,this),this.set(e,r)),r}};function te(e){return{kind:"word",value:e}}function Xn(e,r){return{kind:"function",value:e,nodes:r}}function Qn(e){return{kind:"separator",value:e}}function q(e){let r="";for(let o of e)switch(o.kind){case"word":case"separator":{r+=o.value;break}case"function":r+=o.value+"("+q(o.nodes)+")"}return r}var Ur=92,el=41,Mr=58,_r=44,tl=34,Dr=61,Lr=62,Br=60,Ir=10,rl=40,ol=39,nl=47,Pr=32,qr=9;function Z(e){e=e.replaceAll(`\r
`,`
`);let r=[],o=[],t=null,n="",a;for(let l=0;l<e.length;l++){let u=e.charCodeAt(l);switch(u){case Ur:{n+=e[l]+e[l+1],l++;break}case nl:{if(n.length>0){let c=te(n);t?t.nodes.push(c):r.push(c),n=""}let d=te(e[l]);t?t.nodes.push(d):r.push(d);break}case Mr:case _r:case Dr:case Lr:case Br:case Ir:case Pr:case qr:{if(n.length>0){let p=te(n);t?t.nodes.push(p):r.push(p),n=""}let d=l,c=l+1;for(;c<e.length&&(a=e.charCodeAt(c),!(a!==Mr&&a!==_r&&a!==Dr&&a!==Lr&&a!==Br&&a!==Ir&&a!==Pr&&a!==qr));c++);l=c-1;let h=Qn(e.slice(d,c));t?t.nodes.push(h):r.push(h);break}case ol:case tl:{let d=l;for(let c=l+1;c<e.length;c++)if(a=e.charCodeAt(c),a===Ur)c+=1;else if(a===u){l=c;break}n+=e.slice(d,l+1);break}case rl:{let d=Xn(n,[]);n="",t?t.nodes.push(d):r.push(d),o.push(d),t=d;break}case el:{let d=o.pop();if(n.length>0){let c=te(n);d?.nodes.push(c),n=""}o.length>0?t=o[o.length-1]:t=null;break}default:n+=String.fromCharCode(u)}}return n.length>0&&r.push(te(n)),r}var Bt=(e=>(e[e.Continue=0]="Continue",e[e.Skip=1]="Skip",e[e.Stop=2]="Stop",e[e.Replace=3]="Replace",e[e.ReplaceSkip=4]="ReplaceSkip",e[e.ReplaceStop=5]="ReplaceStop",e))(Bt||{}),V={Continue:{kind:0},Skip:{kind:1},Stop:{kind:2},Replace:e=>({kind:3,nodes:Array.isArray(e)?e:[e]}),ReplaceSkip:e=>({kind:4,nodes:Array.isArray(e)?e:[e]}),ReplaceStop:e=>({kind:5,nodes:Array.isArray(e)?e:[e]})};function M(e,r){typeof r=="function"?Hr(e,r):Hr(e,r.enter,r.exit)}function Hr(e,r=()=>V.Continue,o=()=>V.Continue){let t={value:[e,0,null],prev:null},n={parent:null,depth:0,index:0,siblings:e,path(){let a=[],l=t;for(;l;){let u=l.value[2];u&&a.push(u),l=l.prev}return a.reverse(),a}};for(;t!==null;){let a=t.value,l=a[0],u=a[1],d=a[2];if(u>=l.length){t=t.prev,n.depth-=1;continue}if(n.parent=d,n.siblings=l,u>=0){n.index=u;let f=l[u],g=r(f,n)??V.Continue;switch(g.kind){case 0:{f.nodes&&f.nodes.length>0&&(n.depth+=1,t={value:[f.nodes,0,f],prev:t}),a[1]=~u;continue}case 2:return;case 1:{a[1]=~u;continue}case 3:{l.splice(u,1,...g.nodes);continue}case 5:{l.splice(u,1,...g.nodes);return}case 4:{l.splice(u,1,...g.nodes),a[1]+=g.nodes.length;continue}default:throw new Error(`Invalid \`WalkAction.${Bt[g.kind]??`Unknown(${g.kind})`}\` in enter.`)}}let c=~u;n.index=c;let h=l[c],p=o(h,n)??V.Continue;switch(p.kind){case 0:a[1]=c+1;continue;case 2:return;case 3:{l.splice(c,1,...p.nodes),a[1]=c+p.nodes.length;continue}case 5:{l.splice(c,1,...p.nodes);return}case 4:{l.splice(c,1,...p.nodes),a[1]=c+p.nodes.length;continue}default:throw new Error(`Invalid \`WalkAction.${Bt[p.kind]??`Unknown(${p.kind})`}\` in exit.`)}}}var ll=new L(e=>{let r=[];return M(Z(e),o=>{if(!(o.kind!=="function"||o.value!=="var"))return M(o.nodes,t=>{t.kind!=="word"||t.value[0]!=="-"||t.value[1]!=="-"||r.push(t.value)}),V.Skip}),r});function Eo(e){return ll.get(e)}var il=64,al=124;function J(e,r=[]){return{kind:"rule",selector:e,nodes:r}}function Y(e,r="",o=[]){return{kind:"at-rule",name:e,params:r,nodes:o}}function re(e,r=[]){return e.charCodeAt(0)===il?st(e,r):J(e,r)}function s(e,r,o=!1){return{kind:"declaration",property:e,value:r,important:o}}function Oo(e){return{kind:"comment",value:e}}function le(e,r){return{kind:"context",context:e,nodes:r}}function H(e){return{kind:"at-root",nodes:e}}function ce(e){switch(e.kind){case"rule":return{kind:e.kind,selector:e.selector,nodes:e.nodes.map(ce),src:e.src,dst:e.dst};case"at-rule":return{kind:e.kind,name:e.name,params:e.params,nodes:e.nodes.map(ce),src:e.src,dst:e.dst};case"at-root":return{kind:e.kind,nodes:e.nodes.map(ce),src:e.src,dst:e.dst};case"context":return{kind:e.kind,context:{...e.context},nodes:e.nodes.map(ce),src:e.src,dst:e.dst};case"declaration":return{kind:e.kind,property:e.property,value:e.value,important:e.important,src:e.src,dst:e.dst};case"comment":return{kind:e.kind,value:e.value,src:e.src,dst:e.dst};default:throw new Error(`Unknown node kind: ${e.kind}`)}}function er(e){return{depth:e.depth,index:e.index,siblings:e.siblings,get context(){let r={};for(let o of e.path())o.kind==="context"&&Object.assign(r,o.context);return Object.defineProperty(this,"context",{value:r}),r},get parent(){let r=this.path().pop()??null;return Object.defineProperty(this,"parent",{value:r}),r},path(){return e.path().filter(r=>r.kind!=="context")}}}function _e(e,r,o=3){let t=[],n=new Set,a=new L(()=>new Set),l=new L(()=>new Set),u=new Set,d=new Set,c=[],h=[],p=new L(()=>new Set);function f(v,w,b={},$=0){if(v.kind==="declaration"){if(v.property==="--tw-sort"||v.value===void 0||v.value===null)return;if(b.theme&&v.property[0]==="-"&&v.property[1]==="-"){if(v.value==="initial"){v.value=void 0;return}b.keyframes||a.get(w).add(v)}if(v.value.includes("var("))if(b.theme&&v.property[0]==="-"&&v.property[1]==="-")for(let S of Eo(v.value))p.get(S).add(v.property);else r.trackUsedVariables(v.value);if(v.property==="animation")for(let S of Gr(v.value))d.add(S);o&2&&!b.supportsColorMix&&!b.keyframes&&v.value.includes("color-mix(")&&l.get(w).add(v),w.push(v)}else if(v.kind==="rule"){let S=[];for(let y of v.nodes)f(y,S,b,$+1);S.length>0&&w.push({...v,nodes:S})}else if(v.kind==="at-rule"&&v.name==="@property"&&$===0){if(n.has(v.params))return;if(o&1){let y=v.params,j=null,W=!1;for(let K of v.nodes)K.kind==="declaration"&&(K.property==="initial-value"?j=K.value:K.property==="inherits"&&(W=K.value==="true"));let O=s(y,j??"initial");O.src=v.src,W?c.push(O):h.push(O)}n.add(v.params);let S={...v,nodes:[]};for(let y of v.nodes)f(y,S.nodes,b,$+1);w.push(S)}else if(v.kind==="at-rule"){v.name==="@keyframes"?b={...b,keyframes:!0}:v.name==="@supports"&&v.params.includes("color-mix(")&&(b={...b,supportsColorMix:!0});let S={...v,nodes:[]};for(let y of v.nodes)f(y,S.nodes,b,$+1);v.name==="@keyframes"&&b.theme&&u.add(S),(S.nodes.length>0||S.name==="@layer"||S.name==="@charset"||S.name==="@custom-media"||S.name==="@namespace"||S.name==="@import"||S.name==="@apply")&&w.push(S)}else if(v.kind==="at-root")for(let S of v.nodes){let y=[];f(S,y,b,0);for(let j of y)t.push(j)}else if(v.kind==="context"){if(v.context.reference)return;if(v.context.source){let S={...v,nodes:[]};for(let y of v.nodes)f(y,S.nodes,{...b,...v.context},$);S.nodes.length>0&&w.push(S)}else for(let S of v.nodes)f(S,w,{...b,...v.context},$)}else v.kind==="comment"&&w.push(v)}let g=[];for(let v of e)f(v,g,{},0);e:for(let[v,w]of a)for(let b of w){if(Fo(b.property,r.theme,p)){if(b.property.startsWith(r.theme.prefixKey("--animate-")))for(let S of Gr(b.value))d.add(S);continue}let $=v.indexOf(b);if(v.splice($,1),v.length===0){let S=ul(g,y=>y.kind==="rule"&&y.nodes===v);if(!S||S.length===0)continue e;S.unshift({kind:"at-root",nodes:g});do{let y=S.pop();if(!y)break;let j=S[S.length-1];if(!j||j.kind!=="at-root"&&j.kind!=="at-rule")break;let W=j.nodes.indexOf(y);if(W===-1)break;j.nodes.splice(W,1)}while(!0);continue e}}for(let v of u)if(!d.has(v.params)){let w=t.indexOf(v);t.splice(w,1)}if(g=g.concat(t),o&2)for(let[v,w]of l)for(let b of w){let $=v.indexOf(b);if($===-1||b.value==null)continue;let S=Z(b.value),y=!1;if(M(S,O=>{if(O.kind!=="function"||O.value!=="color-mix")return;let K=q(O.nodes);if(K.includes("/*")&&(K=K.replace(/\/\*[\s\S]*?\*\//g," "),O.nodes=Z(K)),!/^in\s/i.test(K.trimStart()))return;let E=!1,B=!1;if(M(O.nodes,R=>{if(R.kind=="word"&&R.value.toLowerCase()==="currentcolor"){B=!0,y=!0;return}let U=R,D=null,G=new Set;do{if(U.kind!=="function"||U.value!=="var")return;let i=U.nodes[0];if(!i||i.kind!=="word")return;let m=i.value;if(G.has(m)){E=!0;return}if(G.add(m),y=!0,D=r.theme.resolveValue(null,[i.value]),!D){E=!0;return}if(D.toLowerCase()==="currentcolor"){B=!0;return}D.startsWith("var(")?U=Z(D)[0]:U=null}while(U);return V.Replace({kind:"word",value:D})}),E||B){let R=O.nodes.findIndex(D=>D.kind==="separator"&&D.value.trim().includes(","));if(R===-1)return;let U=O.nodes.length>R?O.nodes[R+1]:null;return U?V.Replace(U):void 0}else if(y){let R=O.nodes[O.nodes.findIndex(U=>U.kind!=="separator")+2];R?.kind==="word"&&(R.value==="oklab"||R.value==="oklch"||R.value==="lab"||R.value==="lch")&&(R.value="srgb")}}),!y)continue;let j={...b,value:q(S)},W=re("@supports (color: color-mix(in lab, red, red))",[b]);W.src=b.src,v.splice($,1,j,W)}if(o&1){let v=[];if(c.length>0){let w=re(":root, :host",c);w.src=c[0].src,v.push(w)}if(h.length>0){let w=re("*, ::before, ::after, ::backdrop",h);w.src=h[0].src,v.push(w)}if(v.length>0){let w=g.findIndex(S=>!(S.kind==="comment"||S.kind==="at-rule"&&(S.name==="@charset"||S.name==="@import"))),b=Y("@layer","properties",[]);b.src=v[0].src,g.splice(w<0?g.length:w,0,b);let $=re("@layer properties",[Y("@supports","((-webkit-hyphens: none) and (not (margin-trim: block))) or ((-moz-orient: inline) and (not (color:rgb(from red r g b))))",v)]);$.src=v[0].src,$.nodes[0].src=v[0].src,g.push($)}}return sl(g)}function sl(e){let r=new L($e),o=new Set;{let b=function($){let S=!1;for(let y of $)y.kind==="declaration"||y.kind==="comment"||(b(y.nodes)||y.kind==="at-rule"&&y.name==="@scope")&&(o.add(y),S=!0);return S};var t=b;b(e)}let n=[],a=[],l=null,u=new Set,d=new Set,c=[],h=new Set,p=[],f=new Map,g=new WeakSet;M(e,{enter(b){switch(b.kind){case"rule":{if(l=null,n.length===0)if(b.selector.includes("&")){let $=a.some(([j])=>j==="@scope")?":where(:scope)":":scope",S=$e(b.selector),y=!1;M(S,j=>{j.kind==="selector"&&j.value==="&"&&(y=!0,j.value=$)}),y?n.push([se(S),b.src,b.dst]):n.push([b.selector,b.src,b.dst])}else n.push([b.selector,b.src,b.dst]);else{if(b.selector==="&"){h.add(b);return}let $=n[n.length-1][0],S=I(b.selector,",").map(j=>w(j,$)),y=S.filter(j=>!It(r.get(j)));if(y.length===0){let j=[S.join(", "),b.src,b.dst];g.add(j),n.push(j);break}n.push([y.join(", "),b.src,b.dst])}if(b.nodes.some($=>$.kind==="declaration")&&!o.has(b)){for(let $ of b.nodes)v($);return V.Skip}break}case"at-rule":{l=null;{let $=n[n.length-1];if($&&g.has($)){if(b.name==="@layer"&&b.nodes.length===0){let S=n;return n=[],v(b),n=S,h.add(b),V.Skip}if(b.nodes.length===0||!Zr.has(b.name))return h.add(b),V.Skip}}if(b.nodes.length===0&&!cl.has(b.name))return v(b),h.add(b),V.Skip;if(Zr.has(b.name)){let $=b.params;if(b.name==="@scope"){let S=p[p.length-1]==="variant",y=n.length>0;{let j=[b];for(let W of j){let O=[],K=null;for(let E of W.nodes)E.kind==="context"&&j.push(E),E.kind==="declaration"||E.kind==="comment"?(K===null&&(K=[],O.push(J("&",K))),K.push(E)):(K=null,O.push(E));W.nodes=O}}if($.includes("&")||!S&&y){let j=y?n[n.length-1][0]:null,W=Z($),O=!1,K=!1,E=null;for(let B of W){if(B.kind==="word"&&B.value==="to"){O=!0;continue}if(B.kind!=="function"||B.value!=="")continue;let R=q(B.nodes);if(!O&&!S&&j!==null)B.nodes=[te(I(R,",").map(U=>w(U.trim(),j)).join(", "))],K=!0;else if(R.includes("&")){let U=O?":where(:scope)":j??":scope";B.nodes=[te(w(R,U))],!O&&y&&(K=!0)}O||(E=q(B.nodes))}if($=q(W),K&&E!==null){let B=n[n.length-1];if(B&&g.has(B)&&It(r.get(E)))return h.add(b),V.Skip}K&&(f.set(b,n),n=[])}}a.push([b.name,$,b.src,b.dst])}else return v(b),h.add(b),V.Skip;break}case"declaration":case"comment":{let $=n[n.length-1];if($&&g.has($))break;v(b);break}case"context":b.context.source&&p.push(b.context.source);break;case"at-root":break;default:break}},exit(b){if(!h.delete(b))switch(b.kind){case"rule":{l=null,n.pop();break}case"at-rule":{l=null,a.pop();let $=f.get(b);$&&(n=$,f.delete(b));break}case"context":b.context.source&&p.pop();break;case"declaration":case"comment":case"at-root":break;default:break}}});for(let b of d){let $=new Set;for(let S=b.length-1;S>=0;--S){let y=b[S];if(y.kind!=="declaration")continue;let j=`${y.property}\0${y.value}\0${y.important}`;$.has(j)?b.splice(S,1):$.add(j)}}return c;function v(b){if(l){b.kind==="declaration"&&(u.has(b.property)?d.add(l):u.add(b.property)),l.push(b);return}{if(n.length===0&&a.length===0){let j=c,W=j[j.length-1];if(W&&W.kind==="at-rule"&&b.kind==="at-rule"&&W.nodes.length===0&&b.nodes.length===0&&W.name===b.name&&W.params===b.params)return;c.push(b);return}l=[b],u.clear(),b.kind==="declaration"&&u.add(b.property);let $=null,S=c,y=0;{let j=S[S.length-1];if(j&&j.kind==="at-rule")for(let W=0;W<a.length;W++){let O=a[W];if(!j||j.kind!=="at-rule"||j.name!==O[0]||j.params!==O[1])break;y++,S=j.nodes,j=j.nodes[j.nodes.length-1]}}if(n.length>0){let[j,W,O]=n[n.length-1];if(a.length-y<=0){let K=S[S.length-1];if(K&&K.kind==="rule"&&K.selector===j){K.nodes.push(...l),l=K.nodes,d.add(l);return}}$=re(j,l),(W||O)&&Object.assign($,{src:W,dst:O})}for(let j=a.length-1;j>=y;--j){let[W,O,K,E]=a[j];$=Y(W,O,$?[$]:l),(K||E)&&Object.assign($,{src:K,dst:E})}$?S.push($):S.push(...l)}}function w(b,$){if(b.includes("&")){let y=$e(b),j=!1;if(M(y,{enter(W,O){if(W.kind!=="selector"||W.value!=="&"||(j=!0,W.value=`:is(${$})`,O.parent===null))return;let K=r.get($);if(!(K.length===1&&K[0].kind==="list")){if(O.parent.kind==="complex")if(O.index===0){W.value=$;return}else if(O.index===O.siblings.length-1){if(K[0].kind==="complex")return;W.value=$;return}else{if(K[0].kind==="complex")return;W.value=$;return}else if(O.parent.kind==="compound"){if(K[0].kind==="complex"){let E=O.path(),B=E[E.length-2];if(B&&B.kind==="complex"&&B.nodes[0]!==O.parent)return}if(O.siblings.slice(O.index+1).some(E=>Xe(E)||Et(E)))return;if(O.index===0){W.value=$;return}else if(O.index===O.siblings.length-1){if(K[0].kind==="complex"||Xe(K[0])||Et(K[0]))return;W.value=$;return}else{if(K[0].kind==="complex"||Xe(K[0])||Et(K[0]))return;W.value=$;return}}else if(O.parent.kind==="function"){W.value=$;return}}},exit(W,O){if(O.index===0&&O.siblings.length>1&&O.parent?.kind==="compound"&&Xe(W)){let K=O.siblings[1];return K.kind==="selector"&&K.value.charCodeAt(0)===al?void 0:V.ReplaceSkip([])}}}),j)return se(y)}let S=r.get($);return`${S.length===1&&S[0].kind==="list"?`:is(${$})`:$} ${b}`}}var Zr=new Set(["@container","@layer","@media","@page","@scope","@starting-style","@supports","@view-transition"]),cl=new Set(["@container","@media","@page","@scope","@starting-style","@supports","@view-transition"]);function ge(e,r){let o=0,t={file:null,code:""};function n(l,u=0){let d="",c="  ".repeat(u);if(l.kind==="declaration"){if(d+=`${c}${l.property}: ${l.value}${l.important?" !important":""};
`,r){o+=c.length;let h=o;o+=l.property.length,o+=2,o+=l.value?.length??0,l.important&&(o+=11);let p=o;o+=2,l.dst=[t,h,p]}}else if(l.kind==="rule"){if(d+=`${c}${l.selector} {
`,r){o+=c.length;let h=o;o+=l.selector.length,o+=1;let p=o;l.dst=[t,h,p],o+=2}for(let h of l.nodes)d+=n(h,u+1);d+=`${c}}
`,r&&(o+=c.length,o+=2)}else if(l.kind==="at-rule"){if(l.nodes.length===0){let h=`${c}${l.name} ${l.params};
`;if(r){o+=c.length;let p=o;o+=l.name.length,o+=1,o+=l.params.length;let f=o;o+=2,l.dst=[t,p,f]}return h}if(d+=`${c}${l.name}${l.params?` ${l.params} `:" "}{
`,r){o+=c.length;let h=o;o+=l.name.length,l.params&&(o+=1,o+=l.params.length),o+=1;let p=o;l.dst=[t,h,p],o+=2}for(let h of l.nodes)d+=n(h,u+1);d+=`${c}}
`,r&&(o+=c.length,o+=2)}else if(l.kind==="comment"){if(d+=`${c}/*${l.value}*/
`,r){o+=c.length;let h=o;o+=2+l.value.length+2;let p=o;l.dst=[t,h,p],o+=1}}else if(l.kind==="context"||l.kind==="at-root")return"";return d}let a="";for(let l of e)a+=n(l,0);return t.code=a,a}function ul(e,r){let o=[];return M(e,(t,n)=>{if(r(t))return o=n.path(),o.push(t),V.Stop}),o}function Fo(e,r,o,t=new Set){if(t.has(e)||(t.add(e),r.getOptions(e)&24))return!0;{let n=o.get(e)??[];for(let a of n)if(Fo(a,r,o,t))return!0}return!1}function Gr(e){return e.split(/[\s,]+/)}function It(e){return e.length>0&&e.every(ct)}var dl=new Set(["::after","::backdrop","::before","::checkmark","::column","::cue","::cue-region","::details-content","::file-selector-button","::first-letter","::first-line","::grammar-error","::highlight","::marker","::part","::picker","::picker-icon","::placeholder","::scroll-button","::scroll-marker","::scroll-marker-group","::search-text","::selection","::slotted","::spelling-error","::target-text","::view-transition","::view-transition-group","::view-transition-group-children","::view-transition-image-pair","::view-transition-new","::view-transition-old"]);function Yr(e){if(e.kind!=="selector"&&e.kind!=="function"||!zo(e))return!1;let r=e.value.toLowerCase();return!r.startsWith("::")||r.startsWith("::-")?!0:dl.has(r)}function ct(e){switch(e.kind){case"list":return e.nodes.every(ct);case"complex":for(let r=0;r<e.nodes.length;r++){let o=e.nodes[r];if(o.kind==="combinator"){let t=e.nodes[r-1];if(!t)continue;if(Yr(t)||t.kind==="compound"&&t.nodes.some(Yr))return!0}else if(ct(o))return!0}return!1;case"compound":return e.nodes.some(ct);case"function":return e.value!==":is"&&e.value!==":where"?!1:It(e.nodes);default:return!1}}function Wo(e){if(e.indexOf("(")===-1)return Re(e);let r=Z(e);return Pt(r),e=q(r),e=jt(e),e}function Re(e,r=!1){let o="";for(let t=0;t<e.length;t++){let n=e[t];n==="\\"&&e[t+1]==="_"?(o+="_",t+=1):n==="_"&&!r?o+=" ":o+=n}return o}function Pt(e){for(let r of e)switch(r.kind){case"function":{if(r.value==="url"||r.value.endsWith("_url")){r.value=Re(r.value);break}if(r.value==="var"||r.value.endsWith("_var")||r.value==="theme"||r.value.endsWith("_theme")){r.value=Re(r.value);for(let o=0;o<r.nodes.length;o++){if(o==0&&r.nodes[o].kind==="word"){r.nodes[o].value=Re(r.nodes[o].value,!0);continue}Pt([r.nodes[o]])}break}r.value=Re(r.value),Pt(r.nodes);break}case"separator":case"word":{r.value=Re(r.value);break}default:fl(r)}}function fl(e){throw new Error(`Unexpected value: ${e}`)}var Mt=new Uint8Array(256);function tr(e){let r=0,o=e.length;for(let t=0;t<o;t++){let n=e.charCodeAt(t);switch(n){case 92:t+=1;break;case 39:case 34:for(;++t<o;){let a=e.charCodeAt(t);if(a===92){t+=1;continue}if(a===n)break}break;case 40:Mt[r]=41,r++;break;case 91:Mt[r]=93,r++;break;case 123:break;case 93:case 125:case 41:if(r===0)return!1;if(r>0&&n===Mt[r-1])r--;else if(n!==125)return!1;break;case 59:if(r===0)return!1;break}}return r===0}var hl=58,Jr=45,Xr=97,Qr=122,rr=/^[a-zA-Z0-9_.%-]+$/;function Le(e){switch(e.kind){case"arbitrary":return{kind:e.kind,property:e.property,value:e.value,modifier:e.modifier?{kind:e.modifier.kind,value:e.modifier.value}:null,variants:e.variants.map(Be),important:e.important,raw:e.raw};case"static":return{kind:e.kind,root:e.root,variants:e.variants.map(Be),important:e.important,raw:e.raw};case"functional":return{kind:e.kind,root:e.root,value:e.value?e.value.kind==="arbitrary"?{kind:e.value.kind,dataType:e.value.dataType,value:e.value.value}:{kind:e.value.kind,value:e.value.value,fraction:e.value.fraction}:null,modifier:e.modifier?{kind:e.modifier.kind,value:e.modifier.value}:null,variants:e.variants.map(Be),important:e.important,raw:e.raw};default:throw new Error("Unknown candidate kind")}}function Be(e){switch(e.kind){case"arbitrary":return{kind:e.kind,selector:e.selector,relative:e.relative};case"static":return{kind:e.kind,root:e.root};case"functional":return{kind:e.kind,root:e.root,value:e.value?{kind:e.value.kind,value:e.value.value}:null,modifier:e.modifier?{kind:e.modifier.kind,value:e.modifier.value}:null};case"compound":return{kind:e.kind,root:e.root,variant:Be(e.variant),modifier:e.modifier?{kind:e.modifier.kind,value:e.modifier.value}:null};default:throw new Error("Unknown variant kind")}}function*pl(e,r){let o=I(e,":");if(r.theme.prefix){if(o.length===1||o[0]!==r.theme.prefix)return null;o.shift()}let t=o.pop(),n=[];for(let p=o.length-1;p>=0;--p){let f=r.parseVariant(o[p]);if(f===null)return;n.push(f)}let a=!1;t[t.length-1]==="!"?(a=!0,t=t.slice(0,-1)):t[0]==="!"&&(a=!0,t=t.slice(1)),r.utilities.has(t,"static")&&!t.includes("[")&&(yield{kind:"static",root:t,variants:n,important:a,raw:e});let l=I(t,"/");if(l.length>2)return;let[u,d=null]=l,c=d===null?null:qt(d);if(d!==null&&c===null)return;if(u[0]==="["){if(u[u.length-1]!=="]")return;let p=u.charCodeAt(1);if(p!==Jr&&!(p>=Xr&&p<=Qr))return;u=u.slice(1,-1);let f=u.indexOf(":");if(f===-1||f===0||f===u.length-1)return;let g=u.slice(0,f),v=Ne(u.slice(f+1));if(v===null)return;yield{kind:"arbitrary",property:g,value:v,modifier:c,variants:n,important:a,raw:e};return}let h;if(u[u.length-1]==="]"){let p=u.indexOf("-[");if(p===-1)return;let f=u.slice(0,p);if(!r.utilities.has(f,"functional"))return;let g=u.slice(p+1);h=[[f,g]]}else if(u[u.length-1]===")"){let p=u.indexOf("-(");if(p===-1)return;let f=u.slice(0,p);if(!r.utilities.has(f,"functional"))return;let g=u.slice(p+2,-1),v=I(g,":"),w=null;if(v.length===2&&(w=v[0],g=v[1]),g[0]!=="-"||g[1]!=="-"||!tr(g))return;h=[[f,w===null?`[var(${g})]`:`[${w}:var(${g})]`]]}else h=Ro(u,p=>r.utilities.has(p,"functional"));for(let[p,f]of h){let g={kind:"functional",root:p,modifier:c,value:null,variants:n,important:a,raw:e};if(f===null){yield g;continue}{let v=f.indexOf("[");if(v!==-1){if(f[f.length-1]!=="]")return;let w=Ne(f.slice(v+1,-1));if(w===null)continue;let b=null;for(let $=0;$<w.length;$++){let S=w.charCodeAt($);if(S===hl){b=w.slice(0,$),w=w.slice($+1);break}if(!(S===Jr||S>=Xr&&S<=Qr))break}if(w.length===0||w.trim().length===0||b==="")continue;g.value={kind:"arbitrary",dataType:b||null,value:w}}else{let w=d===null||g.modifier?.kind==="arbitrary"?null:`${f}/${d}`;if(!rr.test(f))continue;g.value={kind:"named",value:f,fraction:w}}}yield g}}function qt(e){if(e[0]==="["&&e[e.length-1]==="]"){let r=Ne(e.slice(1,-1));return r===null||r.length===0||r.trim().length===0?null:{kind:"arbitrary",value:r}}return e[0]==="("&&e[e.length-1]===")"?(e=e.slice(1,-1),e[0]!=="-"||e[1]!=="-"||!tr(e)?null:(e=`var(${e})`,{kind:"arbitrary",value:Wo(e)})):rr.test(e)?{kind:"named",value:e}:null}function ml(e,r){if(e[0]==="["&&e[e.length-1]==="]"){if(e[1]==="@"&&e.includes("&"))return null;let o=Ne(e.slice(1,-1));if(o===null||o.length===0||o.trim().length===0)return null;let t=o[0]===">"||o[0]==="+"||o[0]==="~";return!t&&o[0]!=="@"&&!o.includes("&")&&(o=`&:is(${o})`),{kind:"arbitrary",selector:o,relative:t}}{let o=I(e,"/");if(o.length>2)return null;let[t,n=null]=o,a=Ro(t,l=>r.variants.has(l));for(let[l,u]of a)switch(r.variants.kind(l)){case"static":return u!==null||n!==null?null:{kind:"static",root:l};case"functional":{let d=n===null?null:qt(n);if(n!==null&&d===null)return null;if(u===null)return{kind:"functional",root:l,modifier:d,value:null};if(u[u.length-1]==="]"){if(u[0]!=="[")continue;let c=Ne(u.slice(1,-1));return c===null||c.length===0||c.trim().length===0?null:{kind:"functional",root:l,modifier:d,value:{kind:"arbitrary",value:c}}}if(u[u.length-1]===")"){if(u[0]!=="(")continue;let c=Ne(u.slice(1,-1));return c===null||c.length===0||c.trim().length===0||c[0]!=="-"||c[1]!=="-"?null:{kind:"functional",root:l,modifier:d,value:{kind:"arbitrary",value:`var(${c})`}}}if(!rr.test(u))continue;return{kind:"functional",root:l,modifier:d,value:{kind:"named",value:u}}}case"compound":{if(u===null)return null;n&&(l==="not"||l==="has"||l==="in")&&(u=`${u}/${n}`,n=null);let d=r.parseVariant(u);if(d===null||!r.variants.compoundsWith(l,d))return null;let c=n===null?null:qt(n);return n!==null&&c===null?null:{kind:"compound",root:l,modifier:c,variant:d}}}}return null}function*Ro(e,r){r(e)&&(yield[e,null]);let o=e.lastIndexOf("-");for(;o>0;){let t=e.slice(0,o);if(r(t)){let n=[t,e.slice(o+1)];if(n[1]===""||n[0]==="@"&&r("@")&&e[o]==="-")break;yield n}o=e.lastIndexOf("-",o-1)}e[0]==="@"&&r("@")&&(yield["@",e.slice(1)])}function gl(e,r){let o=[];for(let n of r.variants)o.unshift(or(n));e.theme.prefix&&o.unshift(e.theme.prefix);let t="";if(r.kind==="static"&&(t+=r.root),r.kind==="functional"&&(t+=r.root,r.value))if(r.value.kind==="arbitrary"){if(r.value!==null){let n=nr(r.value.value),a=n?r.value.value.slice(4,-1):r.value.value,[l,u]=n?["(",")"]:["[","]"];r.value.dataType?t+=`-${l}${r.value.dataType}:${Ve(a)}${u}`:t+=`-${l}${Ve(a)}${u}`}}else r.value.kind==="named"&&(t+=`-${r.value.value}`);return r.kind==="arbitrary"&&(t+=`[${r.property}:${Ve(r.value)}]`),(r.kind==="arbitrary"||r.kind==="functional")&&(t+=ft(r.modifier)),r.important&&(t+="!"),o.push(t),o.join(":")}function ft(e){if(e===null)return"";let r=nr(e.value),o=r?e.value.slice(4,-1):e.value,[t,n]=r?["(",")"]:["[","]"];return e.kind==="arbitrary"?`/${t}${Ve(o)}${n}`:e.kind==="named"?`/${e.value}`:""}function or(e){if(e.kind==="static")return e.root;if(e.kind==="arbitrary")return`[${Ve(bl(e.selector))}]`;let r="";if(e.kind==="functional"){r+=e.root;let o=e.root!=="@";if(e.value)if(e.value.kind==="arbitrary"){let t=nr(e.value.value),n=t?e.value.value.slice(4,-1):e.value.value,[a,l]=t?["(",")"]:["[","]"];r+=`${o?"-":""}${a}${Ve(n)}${l}`}else e.value.kind==="named"&&(r+=`${o?"-":""}${e.value.value}`)}return e.kind==="compound"&&(r+=e.root,r+="-",r+=or(e.variant)),(e.kind==="functional"||e.kind==="compound")&&(r+=ft(e.modifier)),r}var vl=new L(e=>{let r=Z(e),o=new Set,t=new Set(["~",">","+","-","*","/"]);return M(r,(n,a)=>{if(n.kind==="word"&&t.has(n.value)){let l=a.index;if(l===-1)return;let u=a.siblings[l-1];if(u?.kind!=="separator"||u.value!==" ")return;let d=a.siblings[l+1];if(d?.kind!=="separator"||d.value!==" ")return;let c=a.siblings[l-2];if(c&&t.has(c.value))return;let h=a.siblings[l+2];if(h&&t.has(h.value))return;o.add(u),o.add(d)}else if(n.kind==="separator"&&n.value.length>0&&n.value.trim()==="")(a.siblings[0]===n||a.siblings[a.siblings.length-1]===n)&&o.add(n);else if(n.kind==="separator"&&n.value.trim()===",")n.value=",";else if(n.kind==="function"&&n.value.startsWith("--")){let l=a.index;if(l<=0)return;let u=a.siblings[l-1];if(u?.kind==="separator"&&u.value===",")return;let d=a.siblings[l-2];return d&&!t.has(d.value)?void 0:V.ReplaceSkip({kind:"function",value:"",nodes:[n]})}}),o.size>0&&M(r,n=>{if(o.has(n))return o.delete(n),V.ReplaceSkip([])}),Ht(r),q(r)});function Ve(e){return vl.get(e)}var kl=new L(e=>{let r=Z(e);return r.length===3&&r[0].kind==="word"&&r[0].value==="&"&&r[1].kind==="separator"&&r[1].value===":"&&r[2].kind==="function"&&r[2].value==="is"?q(r[2].nodes):e});function bl(e){return kl.get(e)}function Ht(e){for(let r of e)switch(r.kind){case"function":{if(r.value==="url"||r.value.endsWith("_url")){r.value=Me(r.value);break}if(r.value==="var"||r.value.endsWith("_var")||r.value==="theme"||r.value.endsWith("_theme")){r.value=Me(r.value);for(let o=0;o<r.nodes.length;o++)Ht([r.nodes[o]]);break}r.value=Me(r.value),Ht(r.nodes);break}case"separator":r.value=Me(r.value);break;case"word":{(r.value[0]!=="-"||r.value[1]!=="-")&&(r.value=Me(r.value));break}default:yl(r)}}var wl=new L(e=>{let r=Z(e);return r.length===1&&r[0].kind==="function"&&r[0].value==="var"});function nr(e){return wl.get(e)}function yl(e){throw new Error(`Unexpected value: ${e}`)}function Me(e){return e.replaceAll("_",String.raw`\_`).replaceAll(" ","_")}function Ne(e){return tr(e)?Wo(e):null}function ht(e,r,o){if(e===r)return 0;let t=e.indexOf("("),n=r.indexOf("("),a=t===-1?e.replace(/[\d.]+/g,""):e.slice(0,t),l=n===-1?r.replace(/[\d.]+/g,""):r.slice(0,n),u=(a===l?0:a<l?-1:1)||(o==="asc"?parseFloat(e)-parseFloat(r):parseFloat(r)-parseFloat(e));return Number.isNaN(u)?e<r?-1:1:u}var xl=/^(?<value>[-+]?(?:\d*\.)?\d+)(?<unit>[a-z]+|%)?$/i,ue=new L(e=>{let r=xl.exec(e);if(!r)return null;let o=r.groups?.value;if(o===void 0)return null;let t=Number(o);if(Number.isNaN(t))return null;let n=r.groups?.unit;return n===void 0?[t,null]:[t,n]}),$l=new Set(["inset","inherit","initial","revert","unset"]),Sl=new Set(["calc","clamp","max","min","--spacing"]),zl=new Set(["color","color-mix","contrast-color","device-cmyk","hsl","hsla","hwb","lab","lch","light-dark","oklab","oklch","rgb","rgba","--alpha"]),Al=/^-?(\d+|\.\d+)(.*?)$/;function pt(e,r){function o(t){let n=q([t]),a=r(n);return Z(a)}return I(e,",").map(t=>{t=t.trim();let n=Z(t),a=null,l=0,u=0,d=!1;return M(n,c=>{switch(c.kind){case"word":{if($l.has(c.value.toLowerCase()))return V.Continue;if(Al.test(c.value.toLowerCase()))return u++,V.Continue;if(c.value[0]==="#"||mr(c.value))return d=!0,V.ReplaceStop(o(c));a=c,l++;break}case"function":return zl.has(c.value.toLowerCase())?(d=!0,V.ReplaceStop(o(c))):Sl.has(c.value.toLowerCase())?(u++,V.Skip):(a=c,l++,V.Skip);case"separator":return V.Continue;default:}}),d?q(n):u<2?t:l===0?`${t} ${r("currentcolor")}`:(l===1&&M(n,c=>c===a?(d=!0,V.ReplaceStop(o(c))):V.Skip),d?q(n):t)}).join(", ")}var mt=["0","0.5","1","1.5","2","2.5","3","3.5","4","5","6","7","8","9","10","11","12","14","16","20","24","28","32","36","40","44","48","52","56","60","64","72","80","96"],Cl=class{utilities=new L(()=>[]);completions=new Map;static(e,r){this.utilities.get(e).push({kind:"static",compileFn:r})}functional(e,r,o){this.utilities.get(e).push({kind:"functional",compileFn:r,options:o})}has(e,r){return this.utilities.has(e)&&this.utilities.get(e).some(o=>o.kind===r)}get(e){return this.utilities.has(e)?this.utilities.get(e):[]}getCompletions(e){return this.has(e,"static")?this.completions.get(e)?.()??[{supportsNegative:!1,values:[],modifiers:[]}]:this.completions.get(e)?.()??[]}suggest(e,r){let o=this.completions.get(e);o?this.completions.set(e,()=>[...o?.(),...r?.()]):this.completions.set(e,r)}keys(e){let r=[];for(let[o,t]of this.utilities.entries())for(let n of t)if(n.kind===e){r.push(o);break}return r}};function A(e,r,o){return Y("@property",e,[s("syntax",o?`"${o}"`:'"*"'),s("inherits","false"),...r?[s("initial-value",r)]:[]])}function ne(e,r){if(r===null)return e;let o=Number(r);return Number.isNaN(o)||(r=`${o*100}%`),r==="100%"?e:`color-mix(in oklab, ${e} ${r}, transparent)`}function No(e,r){let o=Number(r);return Number.isNaN(o)||(r=`${o*100}%`),`oklab(from ${e} l a b / ${r})`}function ee(e,r,o){if(!r)return e;if(r.kind==="arbitrary")return ne(e,r.value);let t=o.resolve(r.value,["--opacity"]);return t?ne(e,t):Ae(r.value)?ne(e,`${r.value}%`):null}function oe(e,r,o){let t=null;switch(e.value.value){case"inherit":{t="inherit";break}case"transparent":{t="transparent";break}case"current":{t="currentcolor";break}default:{t=r.resolve(e.value.value,o);break}}return t?ee(t,e.modifier,r):null}var Uo=/(\d+)_(\d+)/g;function jl(e){let r=new Cl;function o(i,m){function*k(x){for(let C of e.keysInNamespaces(x))yield C.replace(Uo,(_,T,F)=>`${T}.${F}`)}let z=["1/2","1/3","2/3","1/4","2/4","3/4","1/5","2/5","3/5","4/5","1/6","2/6","3/6","4/6","5/6","1/12","2/12","3/12","4/12","5/12","6/12","7/12","8/12","9/12","10/12","11/12"];r.suggest(i,()=>{let x=[];for(let C of m()){if(typeof C=="string"){x.push({values:[C],modifiers:[]});continue}let _=[...C.values??[],...k(C.valueThemeKeys??[])],T=[...C.modifiers??[],...k(C.modifierThemeKeys??[])];C.supportsFractions&&_.push(...z),C.hasDefaultValue&&_.unshift(null),x.push({supportsNegative:C.supportsNegative,values:_,modifiers:T})}return x})}function t(i,m){r.static(i,()=>m.map(k=>typeof k=="function"?k():s(k[0],k[1])))}function n(i,m){m.staticValues&&(m.staticValues=Object.assign(Object.create(null),m.staticValues));function k({negative:z}){return x=>{let C=null,_=null;if(x.value)if(x.value.kind==="arbitrary"){if(x.modifier)return;C=x.value.value,_=x.value.dataType}else{if(C=e.resolve(x.value.fraction??x.value.value,m.themeKeys??[]),C!==null&&x.modifier&&!x.value.fraction)return;if(C===null&&m.supportsFractions&&x.value.fraction){let[T,F]=I(x.value.fraction,"/");if(!N(T)||!N(F))return;C=`calc(${T} / ${F} * 100%)`}if(C===null&&z&&m.handleNegativeBareValue){if(C=m.handleNegativeBareValue(x.value),!C?.includes("/")&&x.modifier)return;if(C!==null)return m.handle(C,null)}if(C===null&&m.handleBareValue&&(C=m.handleBareValue(x.value),!C?.includes("/")&&x.modifier))return;if(C===null&&!z&&m.staticValues&&!x.modifier){let T=m.staticValues[x.value.value];if(T)return T.map(ce)}}else{if(x.modifier)return;C=m.defaultValue!==void 0?m.defaultValue:e.resolve(null,m.themeKeys??[])}if(C!==null)return m.handle(z?jt(`calc(${C} * -1)`):C,_)}}if(m.supportsNegative&&r.functional(`-${i}`,k({negative:!0})),r.functional(i,k({negative:!1})),o(i,()=>[{supportsNegative:m.supportsNegative,valueThemeKeys:m.themeKeys??[],hasDefaultValue:m.defaultValue!==void 0&&m.defaultValue!==null,supportsFractions:m.supportsFractions}]),m.staticValues&&Object.keys(m.staticValues).length>0){let z=Object.keys(m.staticValues);o(i,()=>[{values:z}])}}function a(i,m){r.functional(i,k=>{if(!k.value)return;let z=null;if(k.value.kind==="arbitrary"?(z=k.value.value,z=ee(z,k.modifier,e)):z=oe(k,e,m.themeKeys),z!==null)return m.handle(z)}),o(i,()=>[{values:["current","inherit","transparent"],valueThemeKeys:m.themeKeys,modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(k,z)=>`${z*5}`)}])}function l(i,m,k,{supportsNegative:z=!1,supportsFractions:x=!1,staticValues:C}={}){z&&r.static(`-${i}-px`,()=>k("-1px")),r.static(`${i}-px`,()=>k("1px")),n(i,{themeKeys:m,supportsFractions:x,supportsNegative:z,defaultValue:null,handleBareValue:({value:_})=>!e.resolve(null,["--spacing"])||!Q(_)?null:`--spacing(${_})`,handleNegativeBareValue:({value:_})=>!e.resolve(null,["--spacing"])||!Q(_)?null:`--spacing(-${_})`,handle:k,staticValues:C}),o(i,()=>[{values:e.get(["--spacing"])?mt:[],supportsNegative:z,supportsFractions:x,valueThemeKeys:m}])}t("sr-only",[["position","absolute"],["width","1px"],["height","1px"],["padding","0"],["margin","-1px"],["overflow","hidden"],["clip-path","inset(50%)"],["white-space","nowrap"],["border-width","0"]]),t("not-sr-only",[["position","static"],["width","auto"],["height","auto"],["padding","0"],["margin","0"],["overflow","visible"],["clip-path","none"],["white-space","normal"]]),t("pointer-events-none",[["pointer-events","none"]]),t("pointer-events-auto",[["pointer-events","auto"]]),t("visible",[["visibility","visible"]]),t("invisible",[["visibility","hidden"]]),t("collapse",[["visibility","collapse"]]),t("static",[["position","static"]]),t("fixed",[["position","fixed"]]),t("absolute",[["position","absolute"]]),t("relative",[["position","relative"]]),t("sticky",[["position","sticky"]]);for(let[i,m]of[["inset","inset"],["inset-x","inset-inline"],["inset-y","inset-block"],["inset-s","inset-inline-start"],["inset-e","inset-inline-end"],["inset-bs","inset-block-start"],["inset-be","inset-block-end"],["top","top"],["right","right"],["bottom","bottom"],["left","left"]])t(`${i}-auto`,[[m,"auto"]]),t(`${i}-full`,[[m,"100%"]]),t(`-${i}-full`,[[m,"-100%"]]),l(i,["--inset","--spacing"],k=>[s(m,k)],{supportsNegative:!0,supportsFractions:!0});t("isolate",[["isolation","isolate"]]),t("isolation-auto",[["isolation","auto"]]),n("z",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--z-index"],handle:i=>[s("z-index",i)],staticValues:{auto:[s("z-index","auto")]}}),o("z",()=>[{supportsNegative:!0,values:["0","10","20","30","40","50"],valueThemeKeys:["--z-index"]}]),n("order",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--order"],handle:i=>[s("order",i)],staticValues:{first:[s("order","-9999")],last:[s("order","9999")]}}),o("order",()=>[{supportsNegative:!0,values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:["--order"]}]),n("col",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-column"],handle:i=>[s("grid-column",i)],staticValues:{auto:[s("grid-column","auto")]}}),n("col-span",{handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("grid-column",`span ${i} / span ${i}`)],staticValues:{full:[s("grid-column","1 / -1")]}}),n("col-start",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-column-start"],handle:i=>[s("grid-column-start",i)],staticValues:{auto:[s("grid-column-start","auto")]}}),n("col-end",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-column-end"],handle:i=>[s("grid-column-end",i)],staticValues:{auto:[s("grid-column-end","auto")]}}),o("col-span",()=>[{values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:[]}]),o("col-start",()=>[{supportsNegative:!0,values:Array.from({length:13},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-column-start"]}]),o("col-end",()=>[{supportsNegative:!0,values:Array.from({length:13},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-column-end"]}]),n("row",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-row"],handle:i=>[s("grid-row",i)],staticValues:{auto:[s("grid-row","auto")]}}),n("row-span",{themeKeys:[],handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("grid-row",`span ${i} / span ${i}`)],staticValues:{full:[s("grid-row","1 / -1")]}}),n("row-start",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-row-start"],handle:i=>[s("grid-row-start",i)],staticValues:{auto:[s("grid-row-start","auto")]}}),n("row-end",{supportsNegative:!0,handleBareValue:({value:i})=>N(i)?i:null,themeKeys:["--grid-row-end"],handle:i=>[s("grid-row-end",i)],staticValues:{auto:[s("grid-row-end","auto")]}}),o("row-span",()=>[{values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:[]}]),o("row-start",()=>[{supportsNegative:!0,values:Array.from({length:13},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-row-start"]}]),o("row-end",()=>[{supportsNegative:!0,values:Array.from({length:13},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-row-end"]}]),t("float-start",[["float","inline-start"]]),t("float-end",[["float","inline-end"]]),t("float-right",[["float","right"]]),t("float-left",[["float","left"]]),t("float-none",[["float","none"]]),t("clear-start",[["clear","inline-start"]]),t("clear-end",[["clear","inline-end"]]),t("clear-right",[["clear","right"]]),t("clear-left",[["clear","left"]]),t("clear-both",[["clear","both"]]),t("clear-none",[["clear","none"]]);for(let[i,m]of[["m","margin"],["mx","margin-inline"],["my","margin-block"],["ms","margin-inline-start"],["me","margin-inline-end"],["mbs","margin-block-start"],["mbe","margin-block-end"],["mt","margin-top"],["mr","margin-right"],["mb","margin-bottom"],["ml","margin-left"]])t(`${i}-auto`,[[m,"auto"]]),l(i,["--margin","--spacing"],k=>[s(m,k)],{supportsNegative:!0});t("box-border",[["box-sizing","border-box"]]),t("box-content",[["box-sizing","content-box"]]),n("line-clamp",{themeKeys:["--line-clamp"],handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("overflow","hidden"),s("display","-webkit-box"),s("-webkit-box-orient","vertical"),s("-webkit-line-clamp",i)],staticValues:{none:[s("overflow","visible"),s("display","block"),s("-webkit-box-orient","horizontal"),s("-webkit-line-clamp","unset")]}}),o("line-clamp",()=>[{values:["1","2","3","4","5","6"],valueThemeKeys:["--line-clamp"]}]),t("block",[["display","block"]]),t("inline-block",[["display","inline-block"]]),t("inline",[["display","inline"]]),t("hidden",[["display","none"]]),t("inline-flex",[["display","inline-flex"]]),t("table",[["display","table"]]),t("inline-table",[["display","inline-table"]]),t("table-caption",[["display","table-caption"]]),t("table-cell",[["display","table-cell"]]),t("table-column",[["display","table-column"]]),t("table-column-group",[["display","table-column-group"]]),t("table-footer-group",[["display","table-footer-group"]]),t("table-header-group",[["display","table-header-group"]]),t("table-row-group",[["display","table-row-group"]]),t("table-row",[["display","table-row"]]),t("flow-root",[["display","flow-root"]]),t("flex",[["display","flex"]]),t("grid",[["display","grid"]]),t("inline-grid",[["display","inline-grid"]]),t("contents",[["display","contents"]]),t("list-item",[["display","list-item"]]),t("field-sizing-content",[["field-sizing","content"]]),t("field-sizing-fixed",[["field-sizing","fixed"]]),n("aspect",{themeKeys:["--aspect"],handleBareValue:({fraction:i})=>{if(i===null)return null;let[m,k]=I(i,"/");return!Q(m)||!Q(k)?null:i},handle:i=>[s("aspect-ratio",i)],staticValues:{auto:[s("aspect-ratio","auto")],square:[s("aspect-ratio","1 / 1")]}});for(let[i,m]of[["full","100%"],["svw","100svw"],["lvw","100lvw"],["dvw","100dvw"],["svh","100svh"],["lvh","100lvh"],["dvh","100dvh"],["min","min-content"],["max","max-content"],["fit","fit-content"]])t(`size-${i}`,[["--tw-sort","size"],["width",m],["height",m]]),t(`w-${i}`,[["width",m]]),t(`h-${i}`,[["height",m]]),t(`min-w-${i}`,[["min-width",m]]),t(`min-h-${i}`,[["min-height",m]]),t(`max-w-${i}`,[["max-width",m]]),t(`max-h-${i}`,[["max-height",m]]);t("size-auto",[["--tw-sort","size"],["width","auto"],["height","auto"]]),t("w-auto",[["width","auto"]]),t("h-auto",[["height","auto"]]),t("min-w-auto",[["min-width","auto"]]),t("min-h-auto",[["min-height","auto"]]),t("h-lh",[["height","1lh"]]),t("min-h-lh",[["min-height","1lh"]]),t("max-h-lh",[["max-height","1lh"]]),t("w-screen",[["width","100vw"]]),t("min-w-screen",[["min-width","100vw"]]),t("max-w-screen",[["max-width","100vw"]]),t("h-screen",[["height","100vh"]]),t("min-h-screen",[["min-height","100vh"]]),t("max-h-screen",[["max-height","100vh"]]),t("max-w-none",[["max-width","none"]]),t("max-h-none",[["max-height","none"]]),l("size",["--size","--spacing"],i=>[s("--tw-sort","size"),s("width",i),s("height",i)],{supportsFractions:!0});for(let[i,m,k]of[["w",["--width","--spacing","--container"],"width"],["min-w",["--min-width","--spacing","--container"],"min-width"],["max-w",["--max-width","--spacing","--container"],"max-width"],["h",["--height","--spacing"],"height"],["min-h",["--min-height","--height","--spacing"],"min-height"],["max-h",["--max-height","--height","--spacing"],"max-height"]])l(i,m,z=>[s(k,z)],{supportsFractions:!0});for(let[i,m]of[["full","100%"],["min","min-content"],["max","max-content"],["fit","fit-content"]])t(`inline-${i}`,[["inline-size",m]]),t(`block-${i}`,[["block-size",m]]),t(`min-inline-${i}`,[["min-inline-size",m]]),t(`min-block-${i}`,[["min-block-size",m]]),t(`max-inline-${i}`,[["max-inline-size",m]]),t(`max-block-${i}`,[["max-block-size",m]]);for(let[i,m]of[["svw","100svw"],["lvw","100lvw"],["dvw","100dvw"]])t(`inline-${i}`,[["inline-size",m]]),t(`min-inline-${i}`,[["min-inline-size",m]]),t(`max-inline-${i}`,[["max-inline-size",m]]);for(let[i,m]of[["svh","100svh"],["lvh","100lvh"],["dvh","100dvh"]])t(`block-${i}`,[["block-size",m]]),t(`min-block-${i}`,[["min-block-size",m]]),t(`max-block-${i}`,[["max-block-size",m]]);t("inline-auto",[["inline-size","auto"]]),t("block-auto",[["block-size","auto"]]),t("min-inline-auto",[["min-inline-size","auto"]]),t("min-block-auto",[["min-block-size","auto"]]),t("block-lh",[["block-size","1lh"]]),t("min-block-lh",[["min-block-size","1lh"]]),t("max-block-lh",[["max-block-size","1lh"]]),t("inline-screen",[["inline-size","100vw"]]),t("min-inline-screen",[["min-inline-size","100vw"]]),t("max-inline-screen",[["max-inline-size","100vw"]]),t("block-screen",[["block-size","100vh"]]),t("min-block-screen",[["min-block-size","100vh"]]),t("max-block-screen",[["max-block-size","100vh"]]),t("max-inline-none",[["max-inline-size","none"]]),t("max-block-none",[["max-block-size","none"]]);for(let[i,m,k]of[["inline",["--spacing","--container"],"inline-size"],["min-inline",["--spacing","--container"],"min-inline-size"],["max-inline",["--spacing","--container"],"max-inline-size"],["block",["--spacing"],"block-size"],["min-block",["--spacing"],"min-block-size"],["max-block",["--spacing"],"max-block-size"]])l(i,m,z=>[s(k,z)],{supportsFractions:!0});r.static("container",()=>{let i=[...e.namespace("--breakpoint").values()];i.sort((k,z)=>ht(k,z,"asc"));let m=[s("--tw-sort","--tw-container-component"),s("width","100%")];for(let k of i)m.push(Y("@media",`(width >= ${k})`,[s("max-width",k)]));return m}),t("flex-auto",[["flex","auto"]]),t("flex-initial",[["flex","0 auto"]]),t("flex-none",[["flex","none"]]),r.functional("flex",i=>{if(i.value){if(i.value.kind==="arbitrary")return i.modifier?void 0:[s("flex",i.value.value)];if(i.value.fraction){let[m,k]=I(i.value.fraction,"/");return!N(m)||!N(k)?void 0:[s("flex",`calc(${i.value.fraction} * 100%)`)]}if(N(i.value.value))return i.modifier?void 0:[s("flex",i.value.value)]}}),o("flex",()=>[{supportsFractions:!0},{values:Array.from({length:12},(i,m)=>`${m+1}`)}]),n("shrink",{defaultValue:"1",handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("flex-shrink",i)]}),n("grow",{defaultValue:"1",handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("flex-grow",i)]}),o("shrink",()=>[{values:["0"],valueThemeKeys:[],hasDefaultValue:!0}]),o("grow",()=>[{values:["0"],valueThemeKeys:[],hasDefaultValue:!0}]),t("basis-auto",[["flex-basis","auto"]]),t("basis-full",[["flex-basis","100%"]]),l("basis",["--flex-basis","--spacing","--container"],i=>[s("flex-basis",i)],{supportsFractions:!0}),t("table-auto",[["table-layout","auto"]]),t("table-fixed",[["table-layout","fixed"]]),t("caption-top",[["caption-side","top"]]),t("caption-bottom",[["caption-side","bottom"]]),t("border-collapse",[["border-collapse","collapse"]]),t("border-separate",[["border-collapse","separate"]]);let u=()=>H([A("--tw-border-spacing-x","0","<length>"),A("--tw-border-spacing-y","0","<length>")]);l("border-spacing",["--border-spacing","--spacing"],i=>[u(),s("--tw-border-spacing-x",i),s("--tw-border-spacing-y",i),s("border-spacing","var(--tw-border-spacing-x) var(--tw-border-spacing-y)")]),l("border-spacing-x",["--border-spacing","--spacing"],i=>[u(),s("--tw-border-spacing-x",i),s("border-spacing","var(--tw-border-spacing-x) var(--tw-border-spacing-y)")]),l("border-spacing-y",["--border-spacing","--spacing"],i=>[u(),s("--tw-border-spacing-y",i),s("border-spacing","var(--tw-border-spacing-x) var(--tw-border-spacing-y)")]),n("origin",{themeKeys:["--transform-origin"],handle:i=>[s("transform-origin",i)],staticValues:{center:[s("transform-origin","center")],top:[s("transform-origin","top")],"top-right":[s("transform-origin","100% 0")],right:[s("transform-origin","100%")],"bottom-right":[s("transform-origin","100% 100%")],bottom:[s("transform-origin","bottom")],"bottom-left":[s("transform-origin","0 100%")],left:[s("transform-origin","0")],"top-left":[s("transform-origin","0 0")]}}),n("perspective-origin",{themeKeys:["--perspective-origin"],handle:i=>[s("perspective-origin",i)],staticValues:{center:[s("perspective-origin","center")],top:[s("perspective-origin","top")],"top-right":[s("perspective-origin","100% 0")],right:[s("perspective-origin","100%")],"bottom-right":[s("perspective-origin","100% 100%")],bottom:[s("perspective-origin","bottom")],"bottom-left":[s("perspective-origin","0 100%")],left:[s("perspective-origin","0")],"top-left":[s("perspective-origin","0 0")]}}),n("perspective",{themeKeys:["--perspective"],handle:i=>[s("perspective",i)],staticValues:{none:[s("perspective","none")]}});let d=()=>H([A("--tw-translate-x","0"),A("--tw-translate-y","0"),A("--tw-translate-z","0")]);t("translate-none",[["translate","none"]]),t("-translate-full",[d,["--tw-translate-x","-100%"],["--tw-translate-y","-100%"],["translate","var(--tw-translate-x) var(--tw-translate-y)"]]),t("translate-full",[d,["--tw-translate-x","100%"],["--tw-translate-y","100%"],["translate","var(--tw-translate-x) var(--tw-translate-y)"]]),l("translate",["--translate","--spacing"],i=>[d(),s("--tw-translate-x",i),s("--tw-translate-y",i),s("translate","var(--tw-translate-x) var(--tw-translate-y)")],{supportsNegative:!0,supportsFractions:!0});for(let i of["x","y"])t(`-translate-${i}-full`,[d,[`--tw-translate-${i}`,"-100%"],["translate","var(--tw-translate-x) var(--tw-translate-y)"]]),t(`translate-${i}-full`,[d,[`--tw-translate-${i}`,"100%"],["translate","var(--tw-translate-x) var(--tw-translate-y)"]]),l(`translate-${i}`,["--translate","--spacing"],m=>[d(),s(`--tw-translate-${i}`,m),s("translate","var(--tw-translate-x) var(--tw-translate-y)")],{supportsNegative:!0,supportsFractions:!0});l("translate-z",["--translate","--spacing"],i=>[d(),s("--tw-translate-z",i),s("translate","var(--tw-translate-x) var(--tw-translate-y) var(--tw-translate-z)")],{supportsNegative:!0}),t("translate-3d",[d,["translate","var(--tw-translate-x) var(--tw-translate-y) var(--tw-translate-z)"]]);let c=()=>H([A("--tw-scale-x","1"),A("--tw-scale-y","1"),A("--tw-scale-z","1")]);t("scale-none",[["scale","none"]]);function h({negative:i}){return m=>{if(!m.value||m.modifier)return;let k;return m.value.kind==="arbitrary"?(k=m.value.value,k=i?`calc(${k} * -1)`:k,[s("scale",k)]):(k=e.resolve(m.value.value,["--scale"]),!k&&N(m.value.value)&&(k=`${m.value.value}%`),k?(k=i?`calc(${k} * -1)`:k,[c(),s("--tw-scale-x",k),s("--tw-scale-y",k),s("--tw-scale-z",k),s("scale","var(--tw-scale-x) var(--tw-scale-y)")]):void 0)}}r.functional("-scale",h({negative:!0})),r.functional("scale",h({negative:!1})),o("scale",()=>[{supportsNegative:!0,values:["0","50","75","90","95","100","105","110","125","150","200"],valueThemeKeys:["--scale"]}]);for(let i of["x","y","z"])n(`scale-${i}`,{supportsNegative:!0,themeKeys:["--scale"],handleBareValue:({value:m})=>N(m)?`${m}%`:null,handle:m=>[c(),s(`--tw-scale-${i}`,m),s("scale",`var(--tw-scale-x) var(--tw-scale-y)${i==="z"?" var(--tw-scale-z)":""}`)]}),o(`scale-${i}`,()=>[{supportsNegative:!0,values:["0","50","75","90","95","100","105","110","125","150","200"],valueThemeKeys:["--scale"]}]);t("scale-3d",[c,["scale","var(--tw-scale-x) var(--tw-scale-y) var(--tw-scale-z)"]]),t("rotate-none",[["rotate","none"]]);function p({negative:i}){return m=>{if(!m.value||m.modifier)return;let k;if(m.value.kind==="arbitrary"){k=m.value.value;let z=m.value.dataType??X(k,["angle","vector"]);if(z==="vector")return[s("rotate",`${k} var(--tw-rotate)`)];if(z!=="angle")return[s("rotate",i?`calc(${k} * -1)`:k)]}else if(k=e.resolve(m.value.value,["--rotate"]),!k&&N(m.value.value)&&(k=`${m.value.value}deg`),!k)return;return[s("rotate",i?`calc(${k} * -1)`:k)]}}r.functional("-rotate",p({negative:!0})),r.functional("rotate",p({negative:!1})),o("rotate",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12","45","90","180"],valueThemeKeys:["--rotate"]}]);{let i=["var(--tw-rotate-x, )","var(--tw-rotate-y, )","var(--tw-rotate-z, )","var(--tw-skew-x, )","var(--tw-skew-y, )"].join(" "),m=()=>H([A("--tw-rotate-x"),A("--tw-rotate-y"),A("--tw-rotate-z"),A("--tw-skew-x"),A("--tw-skew-y")]);for(let k of["x","y","z"])n(`rotate-${k}`,{supportsNegative:!0,themeKeys:["--rotate"],handleBareValue:({value:z})=>N(z)?`${z}deg`:null,handle:z=>[m(),s(`--tw-rotate-${k}`,`rotate${k.toUpperCase()}(${z})`),s("transform",i)]}),o(`rotate-${k}`,()=>[{supportsNegative:!0,values:["0","1","2","3","6","12","45","90","180"],valueThemeKeys:["--rotate"]}]);n("skew",{supportsNegative:!0,themeKeys:["--skew"],handleBareValue:({value:k})=>N(k)?`${k}deg`:null,handle:k=>[m(),s("--tw-skew-x",`skewX(${k})`),s("--tw-skew-y",`skewY(${k})`),s("transform",i)]}),n("skew-x",{supportsNegative:!0,themeKeys:["--skew"],handleBareValue:({value:k})=>N(k)?`${k}deg`:null,handle:k=>[m(),s("--tw-skew-x",`skewX(${k})`),s("transform",i)]}),n("skew-y",{supportsNegative:!0,themeKeys:["--skew"],handleBareValue:({value:k})=>N(k)?`${k}deg`:null,handle:k=>[m(),s("--tw-skew-y",`skewY(${k})`),s("transform",i)]}),o("skew",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12"],valueThemeKeys:["--skew"]}]),o("skew-x",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12"],valueThemeKeys:["--skew"]}]),o("skew-y",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12"],valueThemeKeys:["--skew"]}]),r.functional("transform",k=>{if(k.modifier)return;let z=null;if(k.value?k.value.kind==="arbitrary"&&(z=k.value.value):z=i,z!==null)return[m(),s("transform",z)]}),o("transform",()=>[{hasDefaultValue:!0}]),t("transform-cpu",[["transform",i]]),t("transform-gpu",[["transform",`translateZ(0) ${i}`]]),t("transform-none",[["transform","none"]])}n("zoom",{handleBareValue:({value:i})=>N(i)?`${i}%`:null,handle:i=>[s("zoom",i)]}),o("zoom",()=>[{values:["50","75","90","95","100","105","110","125","150","200"]}]),t("transform-flat",[["transform-style","flat"]]),t("transform-3d",[["transform-style","preserve-3d"]]),t("transform-content",[["transform-box","content-box"]]),t("transform-border",[["transform-box","border-box"]]),t("transform-fill",[["transform-box","fill-box"]]),t("transform-stroke",[["transform-box","stroke-box"]]),t("transform-view",[["transform-box","view-box"]]),t("backface-visible",[["backface-visibility","visible"]]),t("backface-hidden",[["backface-visibility","hidden"]]);for(let i of["auto","default","pointer","wait","text","move","help","not-allowed","none","context-menu","progress","cell","crosshair","vertical-text","alias","copy","no-drop","grab","grabbing","all-scroll","col-resize","row-resize","n-resize","e-resize","s-resize","w-resize","ne-resize","nw-resize","se-resize","sw-resize","ew-resize","ns-resize","nesw-resize","nwse-resize","zoom-in","zoom-out"])t(`cursor-${i}`,[["cursor",i]]);n("cursor",{themeKeys:["--cursor"],handle:i=>[s("cursor",i)]});for(let i of["auto","none","manipulation"])t(`touch-${i}`,[["touch-action",i]]);let f=()=>H([A("--tw-pan-x"),A("--tw-pan-y"),A("--tw-pinch-zoom")]);for(let i of["x","left","right"])t(`touch-pan-${i}`,[f,["--tw-pan-x",`pan-${i}`],["touch-action","var(--tw-pan-x, ) var(--tw-pan-y, ) var(--tw-pinch-zoom, )"]]);for(let i of["y","up","down"])t(`touch-pan-${i}`,[f,["--tw-pan-y",`pan-${i}`],["touch-action","var(--tw-pan-x, ) var(--tw-pan-y, ) var(--tw-pinch-zoom, )"]]);t("touch-pinch-zoom",[f,["--tw-pinch-zoom","pinch-zoom"],["touch-action","var(--tw-pan-x, ) var(--tw-pan-y, ) var(--tw-pinch-zoom, )"]]);for(let i of["none","text","all","auto"])t(`select-${i}`,[["-webkit-user-select",i],["user-select",i]]);t("resize-none",[["resize","none"]]),t("resize-x",[["resize","horizontal"]]),t("resize-y",[["resize","vertical"]]),t("resize",[["resize","both"]]),t("snap-none",[["scroll-snap-type","none"]]);let g=()=>H([A("--tw-scroll-snap-strictness","proximity","*")]);for(let i of["x","y","both"])t(`snap-${i}`,[g,["scroll-snap-type",`${i} var(--tw-scroll-snap-strictness)`]]);t("snap-mandatory",[g,["--tw-scroll-snap-strictness","mandatory"]]),t("snap-proximity",[g,["--tw-scroll-snap-strictness","proximity"]]),t("snap-align-none",[["scroll-snap-align","none"]]),t("snap-start",[["scroll-snap-align","start"]]),t("snap-end",[["scroll-snap-align","end"]]),t("snap-center",[["scroll-snap-align","center"]]),t("snap-normal",[["scroll-snap-stop","normal"]]),t("snap-always",[["scroll-snap-stop","always"]]);for(let[i,m]of[["scroll-m","scroll-margin"],["scroll-mx","scroll-margin-inline"],["scroll-my","scroll-margin-block"],["scroll-ms","scroll-margin-inline-start"],["scroll-me","scroll-margin-inline-end"],["scroll-mbs","scroll-margin-block-start"],["scroll-mbe","scroll-margin-block-end"],["scroll-mt","scroll-margin-top"],["scroll-mr","scroll-margin-right"],["scroll-mb","scroll-margin-bottom"],["scroll-ml","scroll-margin-left"]])l(i,["--scroll-margin","--spacing"],k=>[s(m,k)],{supportsNegative:!0});for(let[i,m]of[["scroll-p","scroll-padding"],["scroll-px","scroll-padding-inline"],["scroll-py","scroll-padding-block"],["scroll-ps","scroll-padding-inline-start"],["scroll-pe","scroll-padding-inline-end"],["scroll-pbs","scroll-padding-block-start"],["scroll-pbe","scroll-padding-block-end"],["scroll-pt","scroll-padding-top"],["scroll-pr","scroll-padding-right"],["scroll-pb","scroll-padding-bottom"],["scroll-pl","scroll-padding-left"]])l(i,["--scroll-padding","--spacing"],k=>[s(m,k)]);t("list-inside",[["list-style-position","inside"]]),t("list-outside",[["list-style-position","outside"]]),n("list",{themeKeys:["--list-style-type"],handle:i=>[s("list-style-type",i)],staticValues:{none:[s("list-style-type","none")],disc:[s("list-style-type","disc")],decimal:[s("list-style-type","decimal")]}}),n("list-image",{themeKeys:["--list-style-image"],handle:i=>[s("list-style-image",i)],staticValues:{none:[s("list-style-image","none")]}}),t("appearance-none",[["appearance","none"]]),t("appearance-auto",[["appearance","auto"]]),t("scheme-normal",[["color-scheme","normal"]]),t("scheme-dark",[["color-scheme","dark"]]),t("scheme-light",[["color-scheme","light"]]),t("scheme-light-dark",[["color-scheme","light dark"]]),t("scheme-only-dark",[["color-scheme","only dark"]]),t("scheme-only-light",[["color-scheme","only light"]]),n("columns",{themeKeys:["--columns","--container"],handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("columns",i)],staticValues:{auto:[s("columns","auto")]}}),o("columns",()=>[{values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:["--columns","--container"]}]);for(let i of["auto","avoid","all","avoid-page","page","left","right","column"])t(`break-before-${i}`,[["break-before",i]]);for(let i of["auto","avoid","avoid-page","avoid-column"])t(`break-inside-${i}`,[["break-inside",i]]);for(let i of["auto","avoid","all","avoid-page","page","left","right","column"])t(`break-after-${i}`,[["break-after",i]]);t("grid-flow-row",[["grid-auto-flow","row"]]),t("grid-flow-col",[["grid-auto-flow","column"]]),t("grid-flow-dense",[["grid-auto-flow","dense"]]),t("grid-flow-row-dense",[["grid-auto-flow","row dense"]]),t("grid-flow-col-dense",[["grid-auto-flow","column dense"]]),n("auto-cols",{themeKeys:["--grid-auto-columns"],handleBareValue:({value:i})=>!e.resolve(null,["--spacing"])||!Q(i)?null:`--spacing(${i})`,handle:i=>[s("grid-auto-columns",i)],staticValues:{auto:[s("grid-auto-columns","auto")],min:[s("grid-auto-columns","min-content")],max:[s("grid-auto-columns","max-content")],fr:[s("grid-auto-columns","minmax(0, 1fr)")]}}),n("auto-rows",{themeKeys:["--grid-auto-rows"],handleBareValue:({value:i})=>!e.resolve(null,["--spacing"])||!Q(i)?null:`--spacing(${i})`,handle:i=>[s("grid-auto-rows",i)],staticValues:{auto:[s("grid-auto-rows","auto")],min:[s("grid-auto-rows","min-content")],max:[s("grid-auto-rows","max-content")],fr:[s("grid-auto-rows","minmax(0, 1fr)")]}}),n("grid-cols",{themeKeys:["--grid-template-columns"],handleBareValue:({value:i})=>Vt(i)?`repeat(${i}, minmax(0, 1fr))`:null,handle:i=>[s("grid-template-columns",i)],staticValues:{none:[s("grid-template-columns","none")],subgrid:[s("grid-template-columns","subgrid")]}}),n("grid-rows",{themeKeys:["--grid-template-rows"],handleBareValue:({value:i})=>Vt(i)?`repeat(${i}, minmax(0, 1fr))`:null,handle:i=>[s("grid-template-rows",i)],staticValues:{none:[s("grid-template-rows","none")],subgrid:[s("grid-template-rows","subgrid")]}}),o("grid-cols",()=>[{values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-template-columns"]}]),o("grid-rows",()=>[{values:Array.from({length:12},(i,m)=>`${m+1}`),valueThemeKeys:["--grid-template-rows"]}]),t("flex-row",[["flex-direction","row"]]),t("flex-row-reverse",[["flex-direction","row-reverse"]]),t("flex-col",[["flex-direction","column"]]),t("flex-col-reverse",[["flex-direction","column-reverse"]]),t("flex-wrap",[["flex-wrap","wrap"]]),t("flex-nowrap",[["flex-wrap","nowrap"]]),t("flex-wrap-reverse",[["flex-wrap","wrap-reverse"]]),t("place-content-center",[["place-content","center"]]),t("place-content-start",[["place-content","start"]]),t("place-content-end",[["place-content","end"]]),t("place-content-center-safe",[["place-content","safe center"]]),t("place-content-end-safe",[["place-content","safe end"]]),t("place-content-between",[["place-content","space-between"]]),t("place-content-around",[["place-content","space-around"]]),t("place-content-evenly",[["place-content","space-evenly"]]),t("place-content-baseline",[["place-content","baseline"]]),t("place-content-stretch",[["place-content","stretch"]]),t("place-items-center",[["place-items","center"]]),t("place-items-start",[["place-items","start"]]),t("place-items-end",[["place-items","end"]]),t("place-items-center-safe",[["place-items","safe center"]]),t("place-items-end-safe",[["place-items","safe end"]]),t("place-items-baseline",[["place-items","baseline"]]),t("place-items-stretch",[["place-items","stretch"]]),t("content-normal",[["align-content","normal"]]),t("content-center",[["align-content","center"]]),t("content-start",[["align-content","flex-start"]]),t("content-end",[["align-content","flex-end"]]),t("content-center-safe",[["align-content","safe center"]]),t("content-end-safe",[["align-content","safe flex-end"]]),t("content-between",[["align-content","space-between"]]),t("content-around",[["align-content","space-around"]]),t("content-evenly",[["align-content","space-evenly"]]),t("content-baseline",[["align-content","baseline"]]),t("content-stretch",[["align-content","stretch"]]),t("items-center",[["align-items","center"]]),t("items-start",[["align-items","flex-start"]]),t("items-end",[["align-items","flex-end"]]),t("items-center-safe",[["align-items","safe center"]]),t("items-end-safe",[["align-items","safe flex-end"]]),t("items-baseline",[["align-items","baseline"]]),t("items-baseline-last",[["align-items","last baseline"]]),t("items-stretch",[["align-items","stretch"]]),t("justify-normal",[["justify-content","normal"]]),t("justify-center",[["justify-content","center"]]),t("justify-start",[["justify-content","flex-start"]]),t("justify-end",[["justify-content","flex-end"]]),t("justify-center-safe",[["justify-content","safe center"]]),t("justify-end-safe",[["justify-content","safe flex-end"]]),t("justify-between",[["justify-content","space-between"]]),t("justify-around",[["justify-content","space-around"]]),t("justify-evenly",[["justify-content","space-evenly"]]),t("justify-baseline",[["justify-content","baseline"]]),t("justify-stretch",[["justify-content","stretch"]]),t("justify-items-normal",[["justify-items","normal"]]),t("justify-items-center",[["justify-items","center"]]),t("justify-items-start",[["justify-items","start"]]),t("justify-items-end",[["justify-items","end"]]),t("justify-items-center-safe",[["justify-items","safe center"]]),t("justify-items-end-safe",[["justify-items","safe end"]]),t("justify-items-stretch",[["justify-items","stretch"]]),l("gap",["--gap","--spacing"],i=>[s("gap",i)]),l("gap-x",["--gap","--spacing"],i=>[s("column-gap",i)]),l("gap-y",["--gap","--spacing"],i=>[s("row-gap",i)]),l("space-x",["--space","--spacing"],i=>{let m=(()=>{if(i==="--spacing(0)"||i==="--spacing(-0)")return!0;let k=ue.get(i);return!!(k&&k[0]===0&&(k[1]===null||ze(i)))})();return[H([A("--tw-space-x-reverse","0")]),J(":where(& > :not(:last-child))",[s("--tw-sort","row-gap"),s("--tw-space-x-reverse","0"),s("margin-inline-start",m?"0":`calc(${i} * var(--tw-space-x-reverse))`),s("margin-inline-end",m?"0":`calc(${i} * calc(1 - var(--tw-space-x-reverse)))`)])]},{supportsNegative:!0}),l("space-y",["--space","--spacing"],i=>{let m=(()=>{if(i==="--spacing(0)"||i==="--spacing(-0)")return!0;let k=ue.get(i);return!!(k&&k[0]===0&&(k[1]===null||ze(i)))})();return[H([A("--tw-space-y-reverse","0")]),J(":where(& > :not(:last-child))",[s("--tw-sort","column-gap"),s("--tw-space-y-reverse","0"),s("margin-block-start",m?"0":`calc(${i} * var(--tw-space-y-reverse))`),s("margin-block-end",m?"0":`calc(${i} * calc(1 - var(--tw-space-y-reverse)))`)])]},{supportsNegative:!0}),t("space-x-reverse",[()=>H([A("--tw-space-x-reverse","0")]),()=>J(":where(& > :not(:last-child))",[s("--tw-sort","row-gap"),s("--tw-space-x-reverse","1")])]),t("space-y-reverse",[()=>H([A("--tw-space-y-reverse","0")]),()=>J(":where(& > :not(:last-child))",[s("--tw-sort","column-gap"),s("--tw-space-y-reverse","1")])]),t("accent-auto",[["accent-color","auto"]]),a("accent",{themeKeys:["--accent-color","--color"],handle:i=>[s("accent-color",i)]}),a("caret",{themeKeys:["--caret-color","--color"],handle:i=>[s("caret-color",i)]}),a("divide",{themeKeys:["--divide-color","--border-color","--color"],handle:i=>[J(":where(& > :not(:last-child))",[s("--tw-sort","divide-color"),s("border-color",i)])]}),t("place-self-auto",[["place-self","auto"]]),t("place-self-start",[["place-self","start"]]),t("place-self-end",[["place-self","end"]]),t("place-self-center",[["place-self","center"]]),t("place-self-end-safe",[["place-self","safe end"]]),t("place-self-center-safe",[["place-self","safe center"]]),t("place-self-stretch",[["place-self","stretch"]]),t("self-auto",[["align-self","auto"]]),t("self-start",[["align-self","flex-start"]]),t("self-end",[["align-self","flex-end"]]),t("self-center",[["align-self","center"]]),t("self-end-safe",[["align-self","safe flex-end"]]),t("self-center-safe",[["align-self","safe center"]]),t("self-stretch",[["align-self","stretch"]]),t("self-baseline",[["align-self","baseline"]]),t("self-baseline-last",[["align-self","last baseline"]]),t("justify-self-auto",[["justify-self","auto"]]),t("justify-self-start",[["justify-self","flex-start"]]),t("justify-self-end",[["justify-self","flex-end"]]),t("justify-self-center",[["justify-self","center"]]),t("justify-self-end-safe",[["justify-self","safe flex-end"]]),t("justify-self-center-safe",[["justify-self","safe center"]]),t("justify-self-stretch",[["justify-self","stretch"]]);for(let i of["auto","hidden","clip","visible","scroll"])t(`overflow-${i}`,[["overflow",i]]),t(`overflow-x-${i}`,[["overflow-x",i]]),t(`overflow-y-${i}`,[["overflow-y",i]]);for(let i of["auto","contain","none"])t(`overscroll-${i}`,[["overscroll-behavior",i]]),t(`overscroll-x-${i}`,[["overscroll-behavior-x",i]]),t(`overscroll-y-${i}`,[["overscroll-behavior-y",i]]);t("scroll-auto",[["scroll-behavior","auto"]]),t("scroll-smooth",[["scroll-behavior","smooth"]]),t("scrollbar-auto",[["scrollbar-width","auto"]]),t("scrollbar-thin",[["scrollbar-width","thin"]]),t("scrollbar-none",[["scrollbar-width","none"]]);{let i=()=>H([A("--tw-scrollbar-thumb","#0000","<color>"),A("--tw-scrollbar-track","#0000","<color>")]);a("scrollbar-thumb",{themeKeys:["--color"],handle:m=>[i(),s("--tw-scrollbar-thumb",m),s("scrollbar-color","var(--tw-scrollbar-thumb) var(--tw-scrollbar-track)")]}),a("scrollbar-track",{themeKeys:["--color"],handle:m=>[i(),s("--tw-scrollbar-track",m),s("scrollbar-color","var(--tw-scrollbar-thumb) var(--tw-scrollbar-track)")]})}t("scrollbar-gutter-auto",[["scrollbar-gutter","auto"]]),t("scrollbar-gutter-stable",[["scrollbar-gutter","stable"]]),t("scrollbar-gutter-both",[["scrollbar-gutter","stable both-edges"]]),t("truncate",[["overflow","hidden"],["text-overflow","ellipsis"],["white-space","nowrap"]]),t("text-ellipsis",[["text-overflow","ellipsis"]]),t("text-clip",[["text-overflow","clip"]]),t("hyphens-none",[["-webkit-hyphens","none"],["hyphens","none"]]),t("hyphens-manual",[["-webkit-hyphens","manual"],["hyphens","manual"]]),t("hyphens-auto",[["-webkit-hyphens","auto"],["hyphens","auto"]]),t("whitespace-normal",[["white-space","normal"]]),t("whitespace-nowrap",[["white-space","nowrap"]]),t("whitespace-pre",[["white-space","pre"]]),t("whitespace-pre-line",[["white-space","pre-line"]]),t("whitespace-pre-wrap",[["white-space","pre-wrap"]]),t("whitespace-break-spaces",[["white-space","break-spaces"]]),n("tab",{handleBareValue:({value:i})=>N(i)?i:null,handle:i=>[s("tab-size",i)]}),o("tab",()=>[{values:["2","4","8"]}]),t("text-wrap",[["text-wrap","wrap"]]),t("text-nowrap",[["text-wrap","nowrap"]]),t("text-balance",[["text-wrap","balance"]]),t("text-pretty",[["text-wrap","pretty"]]),t("break-normal",[["overflow-wrap","normal"],["word-break","normal"]]),t("break-all",[["word-break","break-all"]]),t("break-keep",[["word-break","keep-all"]]),t("wrap-anywhere",[["overflow-wrap","anywhere"]]),t("wrap-break-word",[["overflow-wrap","break-word"]]),t("wrap-normal",[["overflow-wrap","normal"]]);for(let[i,m]of[["rounded",["border-radius"]],["rounded-s",["border-start-start-radius","border-end-start-radius"]],["rounded-e",["border-start-end-radius","border-end-end-radius"]],["rounded-t",["border-top-left-radius","border-top-right-radius"]],["rounded-r",["border-top-right-radius","border-bottom-right-radius"]],["rounded-b",["border-bottom-right-radius","border-bottom-left-radius"]],["rounded-l",["border-top-left-radius","border-bottom-left-radius"]],["rounded-ss",["border-start-start-radius"]],["rounded-se",["border-start-end-radius"]],["rounded-ee",["border-end-end-radius"]],["rounded-es",["border-end-start-radius"]],["rounded-tl",["border-top-left-radius"]],["rounded-tr",["border-top-right-radius"]],["rounded-br",["border-bottom-right-radius"]],["rounded-bl",["border-bottom-left-radius"]]])n(i,{themeKeys:["--radius"],handle:k=>m.map(z=>s(z,k)),staticValues:{none:m.map(k=>s(k,"0")),full:m.map(k=>s(k,"calc(infinity * 1px)"))}});t("border-solid",[["--tw-border-style","solid"],["border-style","solid"]]),t("border-dashed",[["--tw-border-style","dashed"],["border-style","dashed"]]),t("border-dotted",[["--tw-border-style","dotted"],["border-style","dotted"]]),t("border-double",[["--tw-border-style","double"],["border-style","double"]]),t("border-hidden",[["--tw-border-style","hidden"],["border-style","hidden"]]),t("border-none",[["--tw-border-style","none"],["border-style","none"]]);{let i=function(k,z){r.functional(k,x=>{if(!x.value){if(x.modifier)return;let C=e.get(["--default-border-width"])??"1px",_=z.width(C);return _?[m(),..._]:void 0}if(x.value.kind==="arbitrary"){let C=x.value.value;switch(x.value.dataType??X(C,["color","line-width","length"])){case"line-width":case"length":{if(x.modifier)return;let _=z.width(C);return _?[m(),..._]:void 0}default:return C=ee(C,x.modifier,e),C===null?void 0:z.color(C)}}{let C=oe(x,e,["--border-color","--color"]);if(C)return z.color(C)}{if(x.modifier)return;let C=e.resolve(x.value.value,["--border-width"]);if(C){let _=z.width(C);return _?[m(),..._]:void 0}if(N(x.value.value)){let _=z.width(`${x.value.value}px`);return _?[m(),..._]:void 0}}}),o(k,()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--border-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(x,C)=>`${C*5}`),hasDefaultValue:!0},{values:["0","2","4","8"],valueThemeKeys:["--border-width"]}])};var v=i;let m=()=>H([A("--tw-border-style","solid")]);i("border",{width:k=>[s("border-style","var(--tw-border-style)"),s("border-width",k)],color:k=>[s("border-color",k)]}),i("border-x",{width:k=>[s("border-inline-style","var(--tw-border-style)"),s("border-inline-width",k)],color:k=>[s("border-inline-color",k)]}),i("border-y",{width:k=>[s("border-block-style","var(--tw-border-style)"),s("border-block-width",k)],color:k=>[s("border-block-color",k)]}),i("border-s",{width:k=>[s("border-inline-start-style","var(--tw-border-style)"),s("border-inline-start-width",k)],color:k=>[s("border-inline-start-color",k)]}),i("border-e",{width:k=>[s("border-inline-end-style","var(--tw-border-style)"),s("border-inline-end-width",k)],color:k=>[s("border-inline-end-color",k)]}),i("border-bs",{width:k=>[s("border-block-start-style","var(--tw-border-style)"),s("border-block-start-width",k)],color:k=>[s("border-block-start-color",k)]}),i("border-be",{width:k=>[s("border-block-end-style","var(--tw-border-style)"),s("border-block-end-width",k)],color:k=>[s("border-block-end-color",k)]}),i("border-t",{width:k=>[s("border-top-style","var(--tw-border-style)"),s("border-top-width",k)],color:k=>[s("border-top-color",k)]}),i("border-r",{width:k=>[s("border-right-style","var(--tw-border-style)"),s("border-right-width",k)],color:k=>[s("border-right-color",k)]}),i("border-b",{width:k=>[s("border-bottom-style","var(--tw-border-style)"),s("border-bottom-width",k)],color:k=>[s("border-bottom-color",k)]}),i("border-l",{width:k=>[s("border-left-style","var(--tw-border-style)"),s("border-left-width",k)],color:k=>[s("border-left-color",k)]}),n("divide-x",{defaultValue:e.get(["--default-border-width"])??"1px",themeKeys:["--divide-width","--border-width"],handleBareValue:({value:k})=>N(k)?`${k}px`:null,handle:k=>[H([A("--tw-divide-x-reverse","0")]),J(":where(& > :not(:last-child))",[s("--tw-sort","divide-x-width"),m(),s("--tw-divide-x-reverse","0"),s("border-inline-style","var(--tw-border-style)"),s("border-inline-start-width",`calc(${k} * var(--tw-divide-x-reverse))`),s("border-inline-end-width",`calc(${k} * calc(1 - var(--tw-divide-x-reverse)))`)])]}),n("divide-y",{defaultValue:e.get(["--default-border-width"])??"1px",themeKeys:["--divide-width","--border-width"],handleBareValue:({value:k})=>N(k)?`${k}px`:null,handle:k=>[H([A("--tw-divide-y-reverse","0")]),J(":where(& > :not(:last-child))",[s("--tw-sort","divide-y-width"),m(),s("--tw-divide-y-reverse","0"),s("border-bottom-style","var(--tw-border-style)"),s("border-top-style","var(--tw-border-style)"),s("border-top-width",`calc(${k} * var(--tw-divide-y-reverse))`),s("border-bottom-width",`calc(${k} * calc(1 - var(--tw-divide-y-reverse)))`)])]}),o("divide-x",()=>[{values:["0","2","4","8"],valueThemeKeys:["--divide-width","--border-width"],hasDefaultValue:!0}]),o("divide-y",()=>[{values:["0","2","4","8"],valueThemeKeys:["--divide-width","--border-width"],hasDefaultValue:!0}]),t("divide-x-reverse",[()=>H([A("--tw-divide-x-reverse","0")]),()=>J(":where(& > :not(:last-child))",[s("--tw-divide-x-reverse","1")])]),t("divide-y-reverse",[()=>H([A("--tw-divide-y-reverse","0")]),()=>J(":where(& > :not(:last-child))",[s("--tw-divide-y-reverse","1")])]);for(let k of["solid","dashed","dotted","double","none"])t(`divide-${k}`,[()=>J(":where(& > :not(:last-child))",[s("--tw-sort","divide-style"),s("--tw-border-style",k),s("border-style",k)])])}t("bg-auto",[["background-size","auto"]]),t("bg-cover",[["background-size","cover"]]),t("bg-contain",[["background-size","contain"]]),n("bg-size",{handle(i){if(i)return[s("background-size",i)]}}),t("bg-fixed",[["background-attachment","fixed"]]),t("bg-local",[["background-attachment","local"]]),t("bg-scroll",[["background-attachment","scroll"]]),t("bg-top",[["background-position","top"]]),t("bg-top-left",[["background-position","left top"]]),t("bg-top-right",[["background-position","right top"]]),t("bg-bottom",[["background-position","bottom"]]),t("bg-bottom-left",[["background-position","left bottom"]]),t("bg-bottom-right",[["background-position","right bottom"]]),t("bg-left",[["background-position","left"]]),t("bg-right",[["background-position","right"]]),t("bg-center",[["background-position","center"]]),n("bg-position",{handle(i){if(i)return[s("background-position",i)]}}),t("bg-repeat",[["background-repeat","repeat"]]),t("bg-no-repeat",[["background-repeat","no-repeat"]]),t("bg-repeat-x",[["background-repeat","repeat-x"]]),t("bg-repeat-y",[["background-repeat","repeat-y"]]),t("bg-repeat-round",[["background-repeat","round"]]),t("bg-repeat-space",[["background-repeat","space"]]),t("bg-none",[["background-image","none"]]);{let i=function(C){let _="in oklab";if(C?.kind==="named")switch(C.value){case"longer":case"shorter":case"increasing":case"decreasing":_=`in oklch ${C.value} hue`;break;default:_=`in ${C.value}`}else C?.kind==="arbitrary"&&(_=C.value);return _},m=function({negative:C}){return _=>{if(!_.value)return;if(_.value.kind==="arbitrary"){if(_.modifier)return;let P=_.value.value;return(_.value.dataType??X(P,["angle"]))==="angle"?(P=C?`calc(${P} * -1)`:`${P}`,[s("--tw-gradient-position",P),s("background-image",`linear-gradient(var(--tw-gradient-stops,${P}))`)]):C?void 0:[s("--tw-gradient-position",P),s("background-image",`linear-gradient(var(--tw-gradient-stops,${P}))`)]}let T=_.value.value;if(!C&&x.has(T))T=x.get(T);else if(N(T))T=C?`calc(${T}deg * -1)`:`${T}deg`;else return;let F=i(_.modifier);return[s("--tw-gradient-position",`${T}`),re("@supports (background-image: linear-gradient(in lab, red, red))",[s("--tw-gradient-position",`${T} ${F}`)]),s("background-image","linear-gradient(var(--tw-gradient-stops))")]}},k=function({negative:C}){return _=>{if(_.value?.kind==="arbitrary"){if(_.modifier)return;let P=_.value.value;return[s("--tw-gradient-position",P),s("background-image",`conic-gradient(var(--tw-gradient-stops,${P}))`)]}let T=i(_.modifier);if(!_.value)return[s("--tw-gradient-position",T),s("background-image","conic-gradient(var(--tw-gradient-stops))")];let F=_.value.value;if(N(F))return F=C?`calc(${F}deg * -1)`:`${F}deg`,[s("--tw-gradient-position",`from ${F} ${T}`),s("background-image","conic-gradient(var(--tw-gradient-stops))")]}};var w=i,b=m,$=k;let z=["oklab","oklch","srgb","hsl","longer","shorter","increasing","decreasing"],x=new Map([["to-t","to top"],["to-tr","to top right"],["to-r","to right"],["to-br","to bottom right"],["to-b","to bottom"],["to-bl","to bottom left"],["to-l","to left"],["to-tl","to top left"]]);r.functional("-bg-linear",m({negative:!0})),r.functional("bg-linear",m({negative:!1})),o("bg-linear",()=>[{values:[...x.keys()],modifiers:z},{values:["0","30","60","90","120","150","180","210","240","270","300","330"],supportsNegative:!0,modifiers:z}]),r.functional("-bg-conic",k({negative:!0})),r.functional("bg-conic",k({negative:!1})),o("bg-conic",()=>[{hasDefaultValue:!0,modifiers:z},{values:["0","30","60","90","120","150","180","210","240","270","300","330"],supportsNegative:!0,modifiers:z}]),r.functional("bg-radial",C=>{if(!C.value){let _=i(C.modifier);return[s("--tw-gradient-position",_),s("background-image","radial-gradient(var(--tw-gradient-stops))")]}if(C.value.kind==="arbitrary"){if(C.modifier)return;let _=C.value.value;return[s("--tw-gradient-position",_),s("background-image",`radial-gradient(var(--tw-gradient-stops,${_}))`)]}}),o("bg-radial",()=>[{hasDefaultValue:!0,modifiers:z}])}r.functional("bg",i=>{if(i.value){if(i.value.kind==="arbitrary"){let m=i.value.value;switch(i.value.dataType??X(m,["image","color","percentage","position","bg-size","length","url"])){case"percentage":case"position":return i.modifier?void 0:[s("background-position",m)];case"bg-size":case"length":case"size":return i.modifier?void 0:[s("background-size",m)];case"image":case"url":return i.modifier?void 0:[s("background-image",m)];default:return m=ee(m,i.modifier,e),m===null?void 0:[s("background-color",m)]}}{let m=oe(i,e,["--background-color","--color"]);if(m)return[s("background-color",m)]}{if(i.modifier)return;let m=e.resolve(i.value.value,["--background-image"]);if(m)return[s("background-image",m)]}}}),o("bg",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--background-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:[],valueThemeKeys:["--background-image"]}]);let S=()=>H([A("--tw-gradient-position"),A("--tw-gradient-from","#0000","<color>"),A("--tw-gradient-via","#0000","<color>"),A("--tw-gradient-to","#0000","<color>"),A("--tw-gradient-stops"),A("--tw-gradient-via-stops"),A("--tw-gradient-from-position","0%","<length-percentage>"),A("--tw-gradient-via-position","50%","<length-percentage>"),A("--tw-gradient-to-position","100%","<length-percentage>")]);function y(i,m){r.functional(i,k=>{if(k.value){if(k.value.kind==="arbitrary"){let z=k.value.value;switch(k.value.dataType??X(z,["color","length","percentage"])){case"length":case"percentage":return k.modifier?void 0:m.position(z);default:return z=ee(z,k.modifier,e),z===null?void 0:m.color(z)}}{let z=oe(k,e,["--background-color","--color"]);if(z)return m.color(z)}{if(k.modifier)return;let z=e.resolve(k.value.value,["--gradient-color-stop-positions"]);if(z)return m.position(z);if(k.value.value[k.value.value.length-1]==="%"&&N(k.value.value.slice(0,-1)))return m.position(k.value.value)}}}),o(i,()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--background-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(k,z)=>`${z*5}`)},{values:Array.from({length:21},(k,z)=>`${z*5}%`),valueThemeKeys:["--gradient-color-stop-positions"]}])}y("from",{color:i=>[S(),s("--tw-sort","--tw-gradient-from"),s("--tw-gradient-from",i),s("--tw-gradient-stops","var(--tw-gradient-via-stops, var(--tw-gradient-position), var(--tw-gradient-from) var(--tw-gradient-from-position), var(--tw-gradient-to) var(--tw-gradient-to-position))")],position:i=>[S(),s("--tw-gradient-from-position",i)]}),t("via-none",[["--tw-gradient-via-stops","initial"]]),y("via",{color:i=>[S(),s("--tw-sort","--tw-gradient-via"),s("--tw-gradient-via",i),s("--tw-gradient-via-stops","var(--tw-gradient-position), var(--tw-gradient-from) var(--tw-gradient-from-position), var(--tw-gradient-via) var(--tw-gradient-via-position), var(--tw-gradient-to) var(--tw-gradient-to-position)"),s("--tw-gradient-stops","var(--tw-gradient-via-stops)")],position:i=>[S(),s("--tw-gradient-via-position",i)]}),y("to",{color:i=>[S(),s("--tw-sort","--tw-gradient-to"),s("--tw-gradient-to",i),s("--tw-gradient-stops","var(--tw-gradient-via-stops, var(--tw-gradient-position), var(--tw-gradient-from) var(--tw-gradient-from-position), var(--tw-gradient-to) var(--tw-gradient-to-position))")],position:i=>[S(),s("--tw-gradient-to-position",i)]}),t("mask-none",[["mask-image","none"]]),r.functional("mask",i=>{if(!i.value||i.modifier||i.value.kind!=="arbitrary")return;let m=i.value.value;switch(i.value.dataType??X(m,["image","percentage","position","bg-size","length","url"])){case"percentage":case"position":return i.modifier?void 0:[s("mask-position",m)];case"bg-size":case"length":case"size":return[s("mask-size",m)];default:return[s("mask-image",m)]}}),t("mask-add",[["mask-composite","add"]]),t("mask-subtract",[["mask-composite","subtract"]]),t("mask-intersect",[["mask-composite","intersect"]]),t("mask-exclude",[["mask-composite","exclude"]]),t("mask-alpha",[["mask-mode","alpha"]]),t("mask-luminance",[["mask-mode","luminance"]]),t("mask-match",[["mask-mode","match-source"]]),t("mask-type-alpha",[["mask-type","alpha"]]),t("mask-type-luminance",[["mask-type","luminance"]]),t("mask-auto",[["mask-size","auto"]]),t("mask-cover",[["mask-size","cover"]]),t("mask-contain",[["mask-size","contain"]]),n("mask-size",{handle(i){if(i)return[s("mask-size",i)]}}),t("mask-top",[["mask-position","top"]]),t("mask-top-left",[["mask-position","left top"]]),t("mask-top-right",[["mask-position","right top"]]),t("mask-bottom",[["mask-position","bottom"]]),t("mask-bottom-left",[["mask-position","left bottom"]]),t("mask-bottom-right",[["mask-position","right bottom"]]),t("mask-left",[["mask-position","left"]]),t("mask-right",[["mask-position","right"]]),t("mask-center",[["mask-position","center"]]),n("mask-position",{handle(i){if(i)return[s("mask-position",i)]}}),t("mask-repeat",[["mask-repeat","repeat"]]),t("mask-no-repeat",[["mask-repeat","no-repeat"]]),t("mask-repeat-x",[["mask-repeat","repeat-x"]]),t("mask-repeat-y",[["mask-repeat","repeat-y"]]),t("mask-repeat-round",[["mask-repeat","round"]]),t("mask-repeat-space",[["mask-repeat","space"]]),t("mask-clip-border",[["mask-clip","border-box"]]),t("mask-clip-padding",[["mask-clip","padding-box"]]),t("mask-clip-content",[["mask-clip","content-box"]]),t("mask-clip-fill",[["mask-clip","fill-box"]]),t("mask-clip-stroke",[["mask-clip","stroke-box"]]),t("mask-clip-view",[["mask-clip","view-box"]]),t("mask-no-clip",[["mask-clip","no-clip"]]),t("mask-origin-border",[["mask-origin","border-box"]]),t("mask-origin-padding",[["mask-origin","padding-box"]]),t("mask-origin-content",[["mask-origin","content-box"]]),t("mask-origin-fill",[["mask-origin","fill-box"]]),t("mask-origin-stroke",[["mask-origin","stroke-box"]]),t("mask-origin-view",[["mask-origin","view-box"]]);let j=()=>H([A("--tw-mask-linear","linear-gradient(#fff, #fff)"),A("--tw-mask-radial","linear-gradient(#fff, #fff)"),A("--tw-mask-conic","linear-gradient(#fff, #fff)")]);function W(i,m){r.functional(i,k=>{if(k.value){if(k.value.kind==="arbitrary"){let z=k.value.value;switch(k.value.dataType??X(z,["length","percentage","color"])){case"color":return z=ee(z,k.modifier,e),z===null?void 0:m.color(z);case"percentage":return k.modifier||!N(z.slice(0,-1))?void 0:m.position(z);default:return k.modifier?void 0:m.position(z)}}{let z=oe(k,e,["--background-color","--color"]);if(z)return m.color(z)}{if(k.modifier)return;let z=X(k.value.value,["number","percentage"]);if(!z)return;switch(z){case"number":return!e.resolve(null,["--spacing"])||!Q(k.value.value)?void 0:m.position(`--spacing(${k.value.value})`);case"percentage":return N(k.value.value.slice(0,-1))?m.position(k.value.value):void 0;default:return}}}}),o(i,()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--background-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(k,z)=>`${z*5}`)},{values:Array.from({length:21},(k,z)=>`${z*5}%`),valueThemeKeys:["--gradient-color-stop-positions"]}]),o(i,()=>[{values:Array.from({length:21},(k,z)=>`${z*5}%`)},{values:e.get(["--spacing"])?mt:[]},{values:["current","inherit","transparent"],valueThemeKeys:["--background-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(k,z)=>`${z*5}`)}])}let O=()=>H([A("--tw-mask-left","linear-gradient(#fff, #fff)"),A("--tw-mask-right","linear-gradient(#fff, #fff)"),A("--tw-mask-bottom","linear-gradient(#fff, #fff)"),A("--tw-mask-top","linear-gradient(#fff, #fff)")]);function K(i,m,k){W(i,{color(z){let x=[j(),O(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear","var(--tw-mask-left), var(--tw-mask-right), var(--tw-mask-bottom), var(--tw-mask-top)")];for(let C of["top","right","bottom","left"])k[C]&&(x.push(s(`--tw-mask-${C}`,`linear-gradient(to ${C}, var(--tw-mask-${C}-from-color) var(--tw-mask-${C}-from-position), var(--tw-mask-${C}-to-color) var(--tw-mask-${C}-to-position))`)),x.push(H([A(`--tw-mask-${C}-from-position`,"0%"),A(`--tw-mask-${C}-to-position`,"100%"),A(`--tw-mask-${C}-from-color`,"black"),A(`--tw-mask-${C}-to-color`,"transparent")])),x.push(s(`--tw-mask-${C}-${m}-color`,z)));return x},position(z){let x=[j(),O(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear","var(--tw-mask-left), var(--tw-mask-right), var(--tw-mask-bottom), var(--tw-mask-top)")];for(let C of["top","right","bottom","left"])k[C]&&(x.push(s(`--tw-mask-${C}`,`linear-gradient(to ${C}, var(--tw-mask-${C}-from-color) var(--tw-mask-${C}-from-position), var(--tw-mask-${C}-to-color) var(--tw-mask-${C}-to-position))`)),x.push(H([A(`--tw-mask-${C}-from-position`,"0%"),A(`--tw-mask-${C}-to-position`,"100%"),A(`--tw-mask-${C}-from-color`,"black"),A(`--tw-mask-${C}-to-color`,"transparent")])),x.push(s(`--tw-mask-${C}-${m}-position`,z)));return x}})}K("mask-x-from","from",{top:!1,right:!0,bottom:!1,left:!0}),K("mask-x-to","to",{top:!1,right:!0,bottom:!1,left:!0}),K("mask-y-from","from",{top:!0,right:!1,bottom:!0,left:!1}),K("mask-y-to","to",{top:!0,right:!1,bottom:!0,left:!1}),K("mask-t-from","from",{top:!0,right:!1,bottom:!1,left:!1}),K("mask-t-to","to",{top:!0,right:!1,bottom:!1,left:!1}),K("mask-r-from","from",{top:!1,right:!0,bottom:!1,left:!1}),K("mask-r-to","to",{top:!1,right:!0,bottom:!1,left:!1}),K("mask-b-from","from",{top:!1,right:!1,bottom:!0,left:!1}),K("mask-b-to","to",{top:!1,right:!1,bottom:!0,left:!1}),K("mask-l-from","from",{top:!1,right:!1,bottom:!1,left:!0}),K("mask-l-to","to",{top:!1,right:!1,bottom:!1,left:!0});let E=()=>H([A("--tw-mask-linear-position","0deg"),A("--tw-mask-linear-from-position","0%"),A("--tw-mask-linear-to-position","100%"),A("--tw-mask-linear-from-color","black"),A("--tw-mask-linear-to-color","transparent")]);n("mask-linear",{defaultValue:null,supportsNegative:!0,supportsFractions:!1,handleBareValue({value:i}){if(!N(i))return null;let m=Number(i);return m===0?"0deg":m===1?"1deg":`calc(1deg * ${i})`},handleNegativeBareValue({value:i}){if(!N(i))return null;let m=Number(i);return m===0?"0deg":m===1?"-1deg":`calc(1deg * -${i})`},handle:i=>[j(),E(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear","linear-gradient(var(--tw-mask-linear-stops, var(--tw-mask-linear-position)))"),s("--tw-mask-linear-position",i)]}),o("mask-linear",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12","45","90","180"]}]),W("mask-linear-from",{color:i=>[j(),E(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear-stops","var(--tw-mask-linear-position), var(--tw-mask-linear-from-color) var(--tw-mask-linear-from-position), var(--tw-mask-linear-to-color) var(--tw-mask-linear-to-position)"),s("--tw-mask-linear","linear-gradient(var(--tw-mask-linear-stops))"),s("--tw-mask-linear-from-color",i)],position:i=>[j(),E(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear-stops","var(--tw-mask-linear-position), var(--tw-mask-linear-from-color) var(--tw-mask-linear-from-position), var(--tw-mask-linear-to-color) var(--tw-mask-linear-to-position)"),s("--tw-mask-linear","linear-gradient(var(--tw-mask-linear-stops))"),s("--tw-mask-linear-from-position",i)]}),W("mask-linear-to",{color:i=>[j(),E(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear-stops","var(--tw-mask-linear-position), var(--tw-mask-linear-from-color) var(--tw-mask-linear-from-position), var(--tw-mask-linear-to-color) var(--tw-mask-linear-to-position)"),s("--tw-mask-linear","linear-gradient(var(--tw-mask-linear-stops))"),s("--tw-mask-linear-to-color",i)],position:i=>[j(),E(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-linear-stops","var(--tw-mask-linear-position), var(--tw-mask-linear-from-color) var(--tw-mask-linear-from-position), var(--tw-mask-linear-to-color) var(--tw-mask-linear-to-position)"),s("--tw-mask-linear","linear-gradient(var(--tw-mask-linear-stops))"),s("--tw-mask-linear-to-position",i)]});let B=()=>H([A("--tw-mask-radial-from-position","0%"),A("--tw-mask-radial-to-position","100%"),A("--tw-mask-radial-from-color","black"),A("--tw-mask-radial-to-color","transparent"),A("--tw-mask-radial-shape","ellipse"),A("--tw-mask-radial-size","farthest-corner"),A("--tw-mask-radial-position","center")]);t("mask-circle",[["--tw-mask-radial-shape","circle"]]),t("mask-ellipse",[["--tw-mask-radial-shape","ellipse"]]),t("mask-radial-closest-side",[["--tw-mask-radial-size","closest-side"]]),t("mask-radial-farthest-side",[["--tw-mask-radial-size","farthest-side"]]),t("mask-radial-closest-corner",[["--tw-mask-radial-size","closest-corner"]]),t("mask-radial-farthest-corner",[["--tw-mask-radial-size","farthest-corner"]]),t("mask-radial-at-top",[["--tw-mask-radial-position","top"]]),t("mask-radial-at-top-left",[["--tw-mask-radial-position","top left"]]),t("mask-radial-at-top-right",[["--tw-mask-radial-position","top right"]]),t("mask-radial-at-bottom",[["--tw-mask-radial-position","bottom"]]),t("mask-radial-at-bottom-left",[["--tw-mask-radial-position","bottom left"]]),t("mask-radial-at-bottom-right",[["--tw-mask-radial-position","bottom right"]]),t("mask-radial-at-left",[["--tw-mask-radial-position","left"]]),t("mask-radial-at-right",[["--tw-mask-radial-position","right"]]),t("mask-radial-at-center",[["--tw-mask-radial-position","center"]]),n("mask-radial-at",{defaultValue:null,supportsNegative:!1,supportsFractions:!1,handle:i=>[s("--tw-mask-radial-position",i)]}),n("mask-radial",{defaultValue:null,supportsNegative:!1,supportsFractions:!1,handle:i=>[j(),B(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-radial","radial-gradient(var(--tw-mask-radial-stops, var(--tw-mask-radial-size)))"),s("--tw-mask-radial-size",i)]}),W("mask-radial-from",{color:i=>[j(),B(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-radial-stops","var(--tw-mask-radial-shape) var(--tw-mask-radial-size) at var(--tw-mask-radial-position), var(--tw-mask-radial-from-color) var(--tw-mask-radial-from-position), var(--tw-mask-radial-to-color) var(--tw-mask-radial-to-position)"),s("--tw-mask-radial","radial-gradient(var(--tw-mask-radial-stops))"),s("--tw-mask-radial-from-color",i)],position:i=>[j(),B(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-radial-stops","var(--tw-mask-radial-shape) var(--tw-mask-radial-size) at var(--tw-mask-radial-position), var(--tw-mask-radial-from-color) var(--tw-mask-radial-from-position), var(--tw-mask-radial-to-color) var(--tw-mask-radial-to-position)"),s("--tw-mask-radial","radial-gradient(var(--tw-mask-radial-stops))"),s("--tw-mask-radial-from-position",i)]}),W("mask-radial-to",{color:i=>[j(),B(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-radial-stops","var(--tw-mask-radial-shape) var(--tw-mask-radial-size) at var(--tw-mask-radial-position), var(--tw-mask-radial-from-color) var(--tw-mask-radial-from-position), var(--tw-mask-radial-to-color) var(--tw-mask-radial-to-position)"),s("--tw-mask-radial","radial-gradient(var(--tw-mask-radial-stops))"),s("--tw-mask-radial-to-color",i)],position:i=>[j(),B(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-radial-stops","var(--tw-mask-radial-shape) var(--tw-mask-radial-size) at var(--tw-mask-radial-position), var(--tw-mask-radial-from-color) var(--tw-mask-radial-from-position), var(--tw-mask-radial-to-color) var(--tw-mask-radial-to-position)"),s("--tw-mask-radial","radial-gradient(var(--tw-mask-radial-stops))"),s("--tw-mask-radial-to-position",i)]});let R=()=>H([A("--tw-mask-conic-position","0deg"),A("--tw-mask-conic-from-position","0%"),A("--tw-mask-conic-to-position","100%"),A("--tw-mask-conic-from-color","black"),A("--tw-mask-conic-to-color","transparent")]);n("mask-conic",{defaultValue:null,supportsNegative:!0,supportsFractions:!1,handleBareValue({value:i}){if(!N(i))return null;let m=Number(i);return m===0?"0deg":m===1?"1deg":`calc(1deg * ${i})`},handleNegativeBareValue({value:i}){if(!N(i))return null;let m=Number(i);return m===0?"0deg":m===1?"-1deg":`calc(1deg * -${i})`},handle:i=>[j(),R(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-conic","conic-gradient(var(--tw-mask-conic-stops, var(--tw-mask-conic-position)))"),s("--tw-mask-conic-position",i)]}),o("mask-conic",()=>[{supportsNegative:!0,values:["0","1","2","3","6","12","45","90","180"]}]),W("mask-conic-from",{color:i=>[j(),R(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-conic-stops","from var(--tw-mask-conic-position), var(--tw-mask-conic-from-color) var(--tw-mask-conic-from-position), var(--tw-mask-conic-to-color) var(--tw-mask-conic-to-position)"),s("--tw-mask-conic","conic-gradient(var(--tw-mask-conic-stops))"),s("--tw-mask-conic-from-color",i)],position:i=>[j(),R(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-conic-stops","from var(--tw-mask-conic-position), var(--tw-mask-conic-from-color) var(--tw-mask-conic-from-position), var(--tw-mask-conic-to-color) var(--tw-mask-conic-to-position)"),s("--tw-mask-conic","conic-gradient(var(--tw-mask-conic-stops))"),s("--tw-mask-conic-from-position",i)]}),W("mask-conic-to",{color:i=>[j(),R(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-conic-stops","from var(--tw-mask-conic-position), var(--tw-mask-conic-from-color) var(--tw-mask-conic-from-position), var(--tw-mask-conic-to-color) var(--tw-mask-conic-to-position)"),s("--tw-mask-conic","conic-gradient(var(--tw-mask-conic-stops))"),s("--tw-mask-conic-to-color",i)],position:i=>[j(),R(),s("mask-image","var(--tw-mask-linear), var(--tw-mask-radial), var(--tw-mask-conic)"),s("mask-composite","intersect"),s("--tw-mask-conic-stops","from var(--tw-mask-conic-position), var(--tw-mask-conic-from-color) var(--tw-mask-conic-from-position), var(--tw-mask-conic-to-color) var(--tw-mask-conic-to-position)"),s("--tw-mask-conic","conic-gradient(var(--tw-mask-conic-stops))"),s("--tw-mask-conic-to-position",i)]}),t("box-decoration-slice",[["-webkit-box-decoration-break","slice"],["box-decoration-break","slice"]]),t("box-decoration-clone",[["-webkit-box-decoration-break","clone"],["box-decoration-break","clone"]]),t("bg-clip-text",[["background-clip","text"]]),t("bg-clip-border",[["background-clip","border-box"]]),t("bg-clip-padding",[["background-clip","padding-box"]]),t("bg-clip-content",[["background-clip","content-box"]]),t("bg-origin-border",[["background-origin","border-box"]]),t("bg-origin-padding",[["background-origin","padding-box"]]),t("bg-origin-content",[["background-origin","content-box"]]);for(let i of["normal","multiply","screen","overlay","darken","lighten","color-dodge","color-burn","hard-light","soft-light","difference","exclusion","hue","saturation","color","luminosity"])t(`bg-blend-${i}`,[["background-blend-mode",i]]),t(`mix-blend-${i}`,[["mix-blend-mode",i]]);t("mix-blend-plus-darker",[["mix-blend-mode","plus-darker"]]),t("mix-blend-plus-lighter",[["mix-blend-mode","plus-lighter"]]),t("fill-none",[["fill","none"]]),r.functional("fill",i=>{if(!i.value)return;if(i.value.kind==="arbitrary"){let k=ee(i.value.value,i.modifier,e);return k===null?void 0:[s("fill",k)]}let m=oe(i,e,["--fill","--color"]);if(m)return[s("fill",m)]}),o("fill",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--fill","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)}]),t("stroke-none",[["stroke","none"]]),r.functional("stroke",i=>{if(i.value){if(i.value.kind==="arbitrary"){let m=i.value.value;switch(i.value.dataType??X(m,["color","number","length","percentage"])){case"number":case"length":case"percentage":return i.modifier?void 0:[s("stroke-width",m)];default:return m=ee(i.value.value,i.modifier,e),m===null?void 0:[s("stroke",m)]}}{let m=oe(i,e,["--stroke","--color"]);if(m)return[s("stroke",m)]}{if(i.modifier)return;let m=e.resolve(i.value.value,["--stroke-width"]);if(m)return[s("stroke-width",m)];if(N(i.value.value))return[s("stroke-width",i.value.value)]}}}),o("stroke",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--stroke","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:["0","1","2","3"],valueThemeKeys:["--stroke-width"]}]),t("object-contain",[["object-fit","contain"]]),t("object-cover",[["object-fit","cover"]]),t("object-fill",[["object-fit","fill"]]),t("object-none",[["object-fit","none"]]),t("object-scale-down",[["object-fit","scale-down"]]),n("object",{themeKeys:["--object-position"],handle:i=>[s("object-position",i)],staticValues:{top:[s("object-position","top")],"top-left":[s("object-position","left top")],"top-right":[s("object-position","right top")],bottom:[s("object-position","bottom")],"bottom-left":[s("object-position","left bottom")],"bottom-right":[s("object-position","right bottom")],left:[s("object-position","left")],right:[s("object-position","right")],center:[s("object-position","center")]}});for(let[i,m]of[["p","padding"],["px","padding-inline"],["py","padding-block"],["ps","padding-inline-start"],["pe","padding-inline-end"],["pbs","padding-block-start"],["pbe","padding-block-end"],["pt","padding-top"],["pr","padding-right"],["pb","padding-bottom"],["pl","padding-left"]])l(i,["--padding","--spacing"],k=>[s(m,k)]);t("text-left",[["text-align","left"]]),t("text-center",[["text-align","center"]]),t("text-right",[["text-align","right"]]),t("text-justify",[["text-align","justify"]]),t("text-start",[["text-align","start"]]),t("text-end",[["text-align","end"]]),l("indent",["--text-indent","--spacing"],i=>[s("text-indent",i)],{supportsNegative:!0}),t("align-baseline",[["vertical-align","baseline"]]),t("align-top",[["vertical-align","top"]]),t("align-middle",[["vertical-align","middle"]]),t("align-bottom",[["vertical-align","bottom"]]),t("align-text-top",[["vertical-align","text-top"]]),t("align-text-bottom",[["vertical-align","text-bottom"]]),t("align-sub",[["vertical-align","sub"]]),t("align-super",[["vertical-align","super"]]),n("align",{themeKeys:[],handle:i=>[s("vertical-align",i)]}),r.functional("font",i=>{if(!(!i.value||i.modifier)){if(i.value.kind==="arbitrary"){let m=i.value.value;switch(i.value.dataType??X(m,["number","generic-name","family-name"])){case"generic-name":case"family-name":return[s("font-family",m)];default:return[H([A("--tw-font-weight")]),s("--tw-font-weight",m),s("font-weight",m)]}}{let m=e.resolveWith(i.value.value,["--font"],["--font-feature-settings","--font-variation-settings"]);if(m){let[k,z={}]=m;return[s("font-family",k),s("font-feature-settings",z["--font-feature-settings"]),s("font-variation-settings",z["--font-variation-settings"])]}}{let m=e.resolve(i.value.value,["--font-weight"]);if(m)return[H([A("--tw-font-weight")]),s("--tw-font-weight",m),s("font-weight",m)]}}}),o("font",()=>[{values:[],valueThemeKeys:["--font"]},{values:[],valueThemeKeys:["--font-weight"]}]),n("font-features",{themeKeys:[],handle:i=>[s("font-feature-settings",i)]}),t("uppercase",[["text-transform","uppercase"]]),t("lowercase",[["text-transform","lowercase"]]),t("capitalize",[["text-transform","capitalize"]]),t("normal-case",[["text-transform","none"]]),t("italic",[["font-style","italic"]]),t("not-italic",[["font-style","normal"]]),t("underline",[["text-decoration-line","underline"]]),t("overline",[["text-decoration-line","overline"]]),t("line-through",[["text-decoration-line","line-through"]]),t("no-underline",[["text-decoration-line","none"]]),t("font-stretch-normal",[["font-stretch","normal"]]),t("font-stretch-ultra-condensed",[["font-stretch","ultra-condensed"]]),t("font-stretch-extra-condensed",[["font-stretch","extra-condensed"]]),t("font-stretch-condensed",[["font-stretch","condensed"]]),t("font-stretch-semi-condensed",[["font-stretch","semi-condensed"]]),t("font-stretch-semi-expanded",[["font-stretch","semi-expanded"]]),t("font-stretch-expanded",[["font-stretch","expanded"]]),t("font-stretch-extra-expanded",[["font-stretch","extra-expanded"]]),t("font-stretch-ultra-expanded",[["font-stretch","ultra-expanded"]]),n("font-stretch",{handleBareValue:({value:i})=>{if(!i.endsWith("%"))return null;let m=Number(i.slice(0,-1));return!N(m)||Number.isNaN(m)||m<50||m>200?null:i},handle:i=>[s("font-stretch",i)]}),o("font-stretch",()=>[{values:["50%","75%","90%","95%","100%","105%","110%","125%","150%","200%"]}]),a("placeholder",{themeKeys:["--placeholder-color","--color"],handle:i=>[J("&::placeholder",[s("--tw-sort","placeholder-color"),s("color",i)])]}),t("decoration-solid",[["text-decoration-style","solid"]]),t("decoration-double",[["text-decoration-style","double"]]),t("decoration-dotted",[["text-decoration-style","dotted"]]),t("decoration-dashed",[["text-decoration-style","dashed"]]),t("decoration-wavy",[["text-decoration-style","wavy"]]),t("decoration-auto",[["text-decoration-thickness","auto"]]),t("decoration-from-font",[["text-decoration-thickness","from-font"]]),r.functional("decoration",i=>{if(i.value){if(i.value.kind==="arbitrary"){let m=i.value.value;switch(i.value.dataType??X(m,["color","length","percentage"])){case"length":case"percentage":return i.modifier?void 0:[s("text-decoration-thickness",m)];default:return m=ee(m,i.modifier,e),m===null?void 0:[s("text-decoration-color",m)]}}{let m=e.resolve(i.value.value,["--text-decoration-thickness"]);if(m)return i.modifier?void 0:[s("text-decoration-thickness",m)];if(N(i.value.value))return i.modifier?void 0:[s("text-decoration-thickness",`${i.value.value}px`)]}{let m=oe(i,e,["--text-decoration-color","--color"]);if(m)return[s("text-decoration-color",m)]}}}),o("decoration",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--text-decoration-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:["0","1","2"],valueThemeKeys:["--text-decoration-thickness"]}]),n("animate",{themeKeys:["--animate"],handle:i=>[s("animation",i)],staticValues:{none:[s("animation","none")]}});{let i=["var(--tw-blur, )","var(--tw-brightness, )","var(--tw-contrast, )","var(--tw-grayscale, )","var(--tw-hue-rotate, )","var(--tw-invert, )","var(--tw-saturate, )","var(--tw-sepia, )","var(--tw-drop-shadow, )"].join(" "),m=["var(--tw-backdrop-blur, )","var(--tw-backdrop-brightness, )","var(--tw-backdrop-contrast, )","var(--tw-backdrop-grayscale, )","var(--tw-backdrop-hue-rotate, )","var(--tw-backdrop-invert, )","var(--tw-backdrop-opacity, )","var(--tw-backdrop-saturate, )","var(--tw-backdrop-sepia, )"].join(" "),k=()=>H([A("--tw-blur"),A("--tw-brightness"),A("--tw-contrast"),A("--tw-grayscale"),A("--tw-hue-rotate"),A("--tw-invert"),A("--tw-opacity"),A("--tw-saturate"),A("--tw-sepia"),A("--tw-drop-shadow"),A("--tw-drop-shadow-color"),A("--tw-drop-shadow-alpha","100%","<percentage>"),A("--tw-drop-shadow-size")]),z=()=>H([A("--tw-backdrop-blur"),A("--tw-backdrop-brightness"),A("--tw-backdrop-contrast"),A("--tw-backdrop-grayscale"),A("--tw-backdrop-hue-rotate"),A("--tw-backdrop-invert"),A("--tw-backdrop-opacity"),A("--tw-backdrop-saturate"),A("--tw-backdrop-sepia")]);r.functional("filter",x=>{if(!x.modifier){if(x.value===null)return[k(),s("filter",i)];if(x.value.kind==="arbitrary")return[s("filter",x.value.value)];if(x.value.value==="none")return[s("filter","none")]}}),r.functional("backdrop-filter",x=>{if(!x.modifier){if(x.value===null)return[z(),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)];if(x.value.kind==="arbitrary")return[s("-webkit-backdrop-filter",x.value.value),s("backdrop-filter",x.value.value)];if(x.value.value==="none")return[s("-webkit-backdrop-filter","none"),s("backdrop-filter","none")]}}),n("blur",{themeKeys:["--blur"],handle:x=>[k(),s("--tw-blur",`blur(${x})`),s("filter",i)],staticValues:{none:[k(),s("--tw-blur"," "),s("filter",i)]}}),n("backdrop-blur",{themeKeys:["--backdrop-blur","--blur"],handle:x=>[z(),s("--tw-backdrop-blur",`blur(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)],staticValues:{none:[z(),s("--tw-backdrop-blur"," "),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}}),n("brightness",{themeKeys:["--brightness"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[k(),s("--tw-brightness",`brightness(${x})`),s("filter",i)]}),n("backdrop-brightness",{themeKeys:["--backdrop-brightness","--brightness"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[z(),s("--tw-backdrop-brightness",`brightness(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("brightness",()=>[{values:["0","50","75","90","95","100","105","110","125","150","200"],valueThemeKeys:["--brightness"]}]),o("backdrop-brightness",()=>[{values:["0","50","75","90","95","100","105","110","125","150","200"],valueThemeKeys:["--backdrop-brightness","--brightness"]}]),n("contrast",{themeKeys:["--contrast"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[k(),s("--tw-contrast",`contrast(${x})`),s("filter",i)]}),n("backdrop-contrast",{themeKeys:["--backdrop-contrast","--contrast"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[z(),s("--tw-backdrop-contrast",`contrast(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("contrast",()=>[{values:["0","50","75","100","125","150","200"],valueThemeKeys:["--contrast"]}]),o("backdrop-contrast",()=>[{values:["0","50","75","100","125","150","200"],valueThemeKeys:["--backdrop-contrast","--contrast"]}]),n("grayscale",{themeKeys:["--grayscale"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[k(),s("--tw-grayscale",`grayscale(${x})`),s("filter",i)]}),n("backdrop-grayscale",{themeKeys:["--backdrop-grayscale","--grayscale"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[z(),s("--tw-backdrop-grayscale",`grayscale(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("grayscale",()=>[{values:["0","25","50","75","100"],valueThemeKeys:["--grayscale"],hasDefaultValue:!0}]),o("backdrop-grayscale",()=>[{values:["0","25","50","75","100"],valueThemeKeys:["--backdrop-grayscale","--grayscale"],hasDefaultValue:!0}]),n("hue-rotate",{supportsNegative:!0,themeKeys:["--hue-rotate"],handleBareValue:({value:x})=>N(x)?`${x}deg`:null,handle:x=>[k(),s("--tw-hue-rotate",`hue-rotate(${x})`),s("filter",i)]}),n("backdrop-hue-rotate",{supportsNegative:!0,themeKeys:["--backdrop-hue-rotate","--hue-rotate"],handleBareValue:({value:x})=>N(x)?`${x}deg`:null,handle:x=>[z(),s("--tw-backdrop-hue-rotate",`hue-rotate(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("hue-rotate",()=>[{values:["0","15","30","60","90","180"],valueThemeKeys:["--hue-rotate"]}]),o("backdrop-hue-rotate",()=>[{values:["0","15","30","60","90","180"],valueThemeKeys:["--backdrop-hue-rotate","--hue-rotate"]}]),n("invert",{themeKeys:["--invert"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[k(),s("--tw-invert",`invert(${x})`),s("filter",i)]}),n("backdrop-invert",{themeKeys:["--backdrop-invert","--invert"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[z(),s("--tw-backdrop-invert",`invert(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("invert",()=>[{values:["0","25","50","75","100"],valueThemeKeys:["--invert"],hasDefaultValue:!0}]),o("backdrop-invert",()=>[{values:["0","25","50","75","100"],valueThemeKeys:["--backdrop-invert","--invert"],hasDefaultValue:!0}]),n("saturate",{themeKeys:["--saturate"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[k(),s("--tw-saturate",`saturate(${x})`),s("filter",i)]}),n("backdrop-saturate",{themeKeys:["--backdrop-saturate","--saturate"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,handle:x=>[z(),s("--tw-backdrop-saturate",`saturate(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("saturate",()=>[{values:["0","50","100","150","200"],valueThemeKeys:["--saturate"]}]),o("backdrop-saturate",()=>[{values:["0","50","100","150","200"],valueThemeKeys:["--backdrop-saturate","--saturate"]}]),n("sepia",{themeKeys:["--sepia"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[k(),s("--tw-sepia",`sepia(${x})`),s("filter",i)]}),n("backdrop-sepia",{themeKeys:["--backdrop-sepia","--sepia"],handleBareValue:({value:x})=>N(x)?`${x}%`:null,defaultValue:"100%",handle:x=>[z(),s("--tw-backdrop-sepia",`sepia(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("sepia",()=>[{values:["0","50","100"],valueThemeKeys:["--sepia"],hasDefaultValue:!0}]),o("backdrop-sepia",()=>[{values:["0","50","100"],valueThemeKeys:["--backdrop-sepia","--sepia"],hasDefaultValue:!0}]),t("drop-shadow-none",[k,["--tw-drop-shadow"," "],["filter",i]]),r.functional("drop-shadow",x=>{let C;if(x.modifier&&(x.modifier.kind==="arbitrary"?C=x.modifier.value:Ae(x.modifier.value)&&(C=`${x.modifier.value}%`)),!x.value){let _=e.get(["--drop-shadow"]),T=e.resolve(null,["--drop-shadow"]);return _===null||T===null||x.modifier&&!C?void 0:[k(),s("--tw-drop-shadow-alpha",C),...rt("--tw-drop-shadow-size",_,C,F=>`var(--tw-drop-shadow-color, ${F})`),s("--tw-drop-shadow",I(T,",").map(F=>`drop-shadow(${F})`).join(" ")),s("filter",i)]}if(x.value.kind==="arbitrary"){let _=x.value.value;return(x.value.dataType??X(_,["color"]))==="color"?(_=ee(_,x.modifier,e),_===null?void 0:[k(),s("--tw-drop-shadow-color",ne(_,"var(--tw-drop-shadow-alpha)")),s("--tw-drop-shadow","var(--tw-drop-shadow-size)")]):x.modifier&&!C?void 0:[k(),s("--tw-drop-shadow-alpha",C),...rt("--tw-drop-shadow-size",_,C,T=>`var(--tw-drop-shadow-color, ${T})`),s("--tw-drop-shadow","var(--tw-drop-shadow-size)"),s("filter",i)]}{let _=e.get([`--drop-shadow-${x.value.value}`]),T=e.resolve(x.value.value,["--drop-shadow"]);if(_&&T)return x.modifier&&!C?void 0:C?[k(),s("--tw-drop-shadow-alpha",C),...rt("--tw-drop-shadow-size",_,C,F=>`var(--tw-drop-shadow-color, ${F})`),s("--tw-drop-shadow","var(--tw-drop-shadow-size)"),s("filter",i)]:[k(),s("--tw-drop-shadow-alpha",C),...rt("--tw-drop-shadow-size",_,C,F=>`var(--tw-drop-shadow-color, ${F})`),s("--tw-drop-shadow",I(T,",").map(F=>`drop-shadow(${F})`).join(" ")),s("filter",i)]}{let _=oe(x,e,["--drop-shadow-color","--color"]);if(_)return _==="inherit"?[k(),s("--tw-drop-shadow-color","inherit"),s("--tw-drop-shadow","var(--tw-drop-shadow-size)")]:[k(),s("--tw-drop-shadow-color",ne(_,"var(--tw-drop-shadow-alpha)")),s("--tw-drop-shadow","var(--tw-drop-shadow-size)")]}}),o("drop-shadow",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--drop-shadow-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(x,C)=>`${C*5}`)},{valueThemeKeys:["--drop-shadow"]}]),n("backdrop-opacity",{themeKeys:["--backdrop-opacity","--opacity"],handleBareValue:({value:x})=>Ae(x)?`${x}%`:null,handle:x=>[z(),s("--tw-backdrop-opacity",`opacity(${x})`),s("-webkit-backdrop-filter",m),s("backdrop-filter",m)]}),o("backdrop-opacity",()=>[{values:Array.from({length:21},(x,C)=>`${C*5}`),valueThemeKeys:["--backdrop-opacity","--opacity"]}])}{let i=`var(--tw-ease, ${e.resolve(null,["--default-transition-timing-function"])??"ease"})`,m=`var(--tw-duration, ${e.resolve(null,["--default-transition-duration"])??"0s"})`;n("transition",{defaultValue:"color, background-color, border-color, outline-color, text-decoration-color, fill, stroke, --tw-gradient-from, --tw-gradient-via, --tw-gradient-to, opacity, box-shadow, transform, translate, scale, rotate, filter, -webkit-backdrop-filter, backdrop-filter, display, content-visibility, overlay, pointer-events",themeKeys:["--transition-property"],handle:k=>[s("transition-property",k),s("transition-timing-function",i),s("transition-duration",m)],staticValues:{none:[s("transition-property","none")],all:[s("transition-property","all"),s("transition-timing-function",i),s("transition-duration",m)],colors:[s("transition-property","color, background-color, border-color, outline-color, text-decoration-color, fill, stroke, --tw-gradient-from, --tw-gradient-via, --tw-gradient-to"),s("transition-timing-function",i),s("transition-duration",m)],opacity:[s("transition-property","opacity"),s("transition-timing-function",i),s("transition-duration",m)],shadow:[s("transition-property","box-shadow"),s("transition-timing-function",i),s("transition-duration",m)],transform:[s("transition-property","transform, translate, scale, rotate"),s("transition-timing-function",i),s("transition-duration",m)]}}),t("transition-discrete",[["transition-behavior","allow-discrete"]]),t("transition-normal",[["transition-behavior","normal"]]),n("delay",{handleBareValue:({value:k})=>N(k)?`${k}ms`:null,themeKeys:["--transition-delay"],handle:k=>[s("transition-delay",k)]});{let k=()=>H([A("--tw-duration")]);t("duration-initial",[k,["--tw-duration","initial"]]),r.functional("duration",z=>{if(z.modifier||!z.value)return;let x=null;if(z.value.kind==="arbitrary"?x=z.value.value:(x=e.resolve(z.value.fraction??z.value.value,["--transition-duration"]),x===null&&N(z.value.value)&&(x=`${z.value.value}ms`)),x!==null)return[k(),s("--tw-duration",x),s("transition-duration",x)]})}o("delay",()=>[{values:["75","100","150","200","300","500","700","1000"],valueThemeKeys:["--transition-delay"]}]),o("duration",()=>[{values:["75","100","150","200","300","500","700","1000"],valueThemeKeys:["--transition-duration"]}])}{let i=()=>H([A("--tw-ease")]);n("ease",{themeKeys:["--ease"],handle:m=>[i(),s("--tw-ease",m),s("transition-timing-function",m)],staticValues:{initial:[i(),s("--tw-ease","initial")],linear:[i(),s("--tw-ease","linear"),s("transition-timing-function","linear")]}})}t("will-change-auto",[["will-change","auto"]]),t("will-change-scroll",[["will-change","scroll-position"]]),t("will-change-contents",[["will-change","contents"]]),t("will-change-transform",[["will-change","transform"]]),n("will-change",{themeKeys:[],handle:i=>[s("will-change",i)]}),t("content-none",[["--tw-content","none"],["content","none"]]),n("content",{themeKeys:["--content"],handle:i=>[H([A("--tw-content",'""')]),s("--tw-content",i),s("content","var(--tw-content)")]});{let i="var(--tw-contain-size, ) var(--tw-contain-layout, ) var(--tw-contain-paint, ) var(--tw-contain-style, )",m=()=>H([A("--tw-contain-size"),A("--tw-contain-layout"),A("--tw-contain-paint"),A("--tw-contain-style")]);t("contain-none",[["contain","none"]]),t("contain-content",[["contain","content"]]),t("contain-strict",[["contain","strict"]]),t("contain-size",[m,["--tw-contain-size","size"],["contain",i]]),t("contain-inline-size",[m,["--tw-contain-size","inline-size"],["contain",i]]),t("contain-layout",[m,["--tw-contain-layout","layout"],["contain",i]]),t("contain-paint",[m,["--tw-contain-paint","paint"],["contain",i]]),t("contain-style",[m,["--tw-contain-style","style"],["contain",i]]),n("contain",{themeKeys:[],handle:k=>[s("contain",k)]})}t("forced-color-adjust-none",[["forced-color-adjust","none"]]),t("forced-color-adjust-auto",[["forced-color-adjust","auto"]]),l("leading",["--leading","--spacing"],i=>[H([A("--tw-leading")]),s("--tw-leading",i),s("line-height",i)],{staticValues:{none:[H([A("--tw-leading")]),s("--tw-leading","1"),s("line-height","1")]}}),n("tracking",{supportsNegative:!0,themeKeys:["--tracking"],handle:i=>[H([A("--tw-tracking")]),s("--tw-tracking",i),s("letter-spacing",i)]}),t("antialiased",[["-webkit-font-smoothing","antialiased"],["-moz-osx-font-smoothing","grayscale"]]),t("subpixel-antialiased",[["-webkit-font-smoothing","auto"],["-moz-osx-font-smoothing","auto"]]);{let i="var(--tw-ordinal, ) var(--tw-slashed-zero, ) var(--tw-numeric-figure, ) var(--tw-numeric-spacing, ) var(--tw-numeric-fraction, )",m=()=>H([A("--tw-ordinal"),A("--tw-slashed-zero"),A("--tw-numeric-figure"),A("--tw-numeric-spacing"),A("--tw-numeric-fraction")]);t("normal-nums",[["font-variant-numeric","normal"]]),t("ordinal",[m,["--tw-ordinal","ordinal"],["font-variant-numeric",i]]),t("slashed-zero",[m,["--tw-slashed-zero","slashed-zero"],["font-variant-numeric",i]]),t("lining-nums",[m,["--tw-numeric-figure","lining-nums"],["font-variant-numeric",i]]),t("oldstyle-nums",[m,["--tw-numeric-figure","oldstyle-nums"],["font-variant-numeric",i]]),t("proportional-nums",[m,["--tw-numeric-spacing","proportional-nums"],["font-variant-numeric",i]]),t("tabular-nums",[m,["--tw-numeric-spacing","tabular-nums"],["font-variant-numeric",i]]),t("diagonal-fractions",[m,["--tw-numeric-fraction","diagonal-fractions"],["font-variant-numeric",i]]),t("stacked-fractions",[m,["--tw-numeric-fraction","stacked-fractions"],["font-variant-numeric",i]])}{let i=()=>H([A("--tw-outline-style","solid")]);r.static("outline-hidden",()=>[s("--tw-outline-style","none"),s("outline-style","none"),Y("@media","(forced-colors: active)",[s("outline","2px solid transparent"),s("outline-offset","2px")])]),t("outline-none",[["--tw-outline-style","none"],["outline-style","none"]]),t("outline-solid",[["--tw-outline-style","solid"],["outline-style","solid"]]),t("outline-dashed",[["--tw-outline-style","dashed"],["outline-style","dashed"]]),t("outline-dotted",[["--tw-outline-style","dotted"],["outline-style","dotted"]]),t("outline-double",[["--tw-outline-style","double"],["outline-style","double"]]),r.functional("outline",m=>{if(m.value===null){if(m.modifier)return;let k=e.get(["--default-outline-width"])??"1px";return[i(),s("outline-style","var(--tw-outline-style)"),s("outline-width",k)]}if(m.value.kind==="arbitrary"){let k=m.value.value;switch(m.value.dataType??X(k,["color","length","number","percentage"])){case"length":case"number":case"percentage":return m.modifier?void 0:[i(),s("outline-style","var(--tw-outline-style)"),s("outline-width",k)];default:return k=ee(k,m.modifier,e),k===null?void 0:[s("outline-color",k)]}}{let k=oe(m,e,["--outline-color","--color"]);if(k)return[s("outline-color",k)]}{if(m.modifier)return;let k=e.resolve(m.value.value,["--outline-width"]);if(k)return[i(),s("outline-style","var(--tw-outline-style)"),s("outline-width",k)];if(N(m.value.value))return[i(),s("outline-style","var(--tw-outline-style)"),s("outline-width",`${m.value.value}px`)]}}),o("outline",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--outline-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(m,k)=>`${k*5}`),hasDefaultValue:!0},{values:["0","1","2","4","8"],valueThemeKeys:["--outline-width"]}]),n("outline-offset",{supportsNegative:!0,themeKeys:["--outline-offset"],handleBareValue:({value:m})=>N(m)?`${m}px`:null,handle:m=>[s("outline-offset",m)]}),o("outline-offset",()=>[{supportsNegative:!0,values:["0","1","2","4","8"],valueThemeKeys:["--outline-offset"]}])}n("opacity",{themeKeys:["--opacity"],handleBareValue:({value:i})=>Ae(i)?`${i}%`:null,handle:i=>[s("opacity",i)]}),o("opacity",()=>[{values:Array.from({length:21},(i,m)=>`${m*5}`),valueThemeKeys:["--opacity"]}]),n("underline-offset",{supportsNegative:!0,themeKeys:["--text-underline-offset"],handleBareValue:({value:i})=>N(i)?`${i}px`:null,handle:i=>[s("text-underline-offset",i)],staticValues:{auto:[s("text-underline-offset","auto")]}}),o("underline-offset",()=>[{supportsNegative:!0,values:["0","1","2","4","8"],valueThemeKeys:["--text-underline-offset"]}]),r.functional("text",i=>{if(i.value){if(i.value.kind==="arbitrary"){let m=i.value.value;switch(i.value.dataType??X(m,["color","length","percentage","absolute-size","relative-size"])){case"size":case"length":case"percentage":case"absolute-size":case"relative-size":{if(i.modifier){let k=i.modifier.kind==="arbitrary"?i.modifier.value:e.resolve(i.modifier.value,["--leading"]);if(!k&&Q(i.modifier.value)){if(!e.resolve(null,["--spacing"]))return null;k=`--spacing(${i.modifier.value})`}return!k&&i.modifier.value==="none"&&(k="1"),k?[s("font-size",m),s("line-height",k)]:null}return[s("font-size",m)]}default:return m=ee(m,i.modifier,e),m===null?void 0:[s("color",m)]}}{let m=oe(i,e,["--text-color","--color"]);if(m)return[s("color",m)]}{let m=e.resolveWith(i.value.value,["--text"],["--line-height","--letter-spacing","--font-weight"]);if(m){let[k,z={}]=Array.isArray(m)?m:[m];if(i.modifier){let x=i.modifier.kind==="arbitrary"?i.modifier.value:e.resolve(i.modifier.value,["--leading"]);if(!x&&Q(i.modifier.value)){if(!e.resolve(null,["--spacing"]))return null;x=`--spacing(${i.modifier.value})`}if(!x&&i.modifier.value==="none"&&(x="1"),!x)return null;let C=[s("font-size",k)];return x&&C.push(s("line-height",x)),C}return typeof z=="string"?[s("font-size",k),s("line-height",z)]:[s("font-size",k),s("line-height",z["--line-height"]?`var(--tw-leading, ${z["--line-height"]})`:void 0),s("letter-spacing",z["--letter-spacing"]?`var(--tw-tracking, ${z["--letter-spacing"]})`:void 0),s("font-weight",z["--font-weight"]?`var(--tw-font-weight, ${z["--font-weight"]})`:void 0)]}}}}),o("text",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--text-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:[],valueThemeKeys:["--text"],modifiers:[],modifierThemeKeys:["--leading"]}]);let U=()=>H([A("--tw-text-shadow-color"),A("--tw-text-shadow-alpha","100%","<percentage>")]);t("text-shadow-initial",[U,["--tw-text-shadow-color","initial"]]),r.functional("text-shadow",i=>{let m;if(i.modifier&&(i.modifier.kind==="arbitrary"?m=i.modifier.value:Ae(i.modifier.value)&&(m=`${i.modifier.value}%`)),!i.value){let k=e.get(["--text-shadow"]);return k===null||i.modifier&&!m?void 0:[U(),s("--tw-text-shadow-alpha",m),...we("text-shadow",k,m,z=>`var(--tw-text-shadow-color, ${z})`)]}if(i.value.kind==="arbitrary"){let k=i.value.value;return(i.value.dataType??X(k,["color"]))==="color"?(k=ee(k,i.modifier,e),k===null?void 0:[U(),s("--tw-text-shadow-color",ne(k,"var(--tw-text-shadow-alpha)"))]):i.modifier&&!m?void 0:[U(),s("--tw-text-shadow-alpha",m),...we("text-shadow",k,m,z=>`var(--tw-text-shadow-color, ${z})`)]}switch(i.value.value){case"none":return i.modifier?void 0:[U(),s("text-shadow","none")];case"inherit":return i.modifier?void 0:[U(),s("--tw-text-shadow-color","inherit")]}{let k=e.get([`--text-shadow-${i.value.value}`]);if(k)return i.modifier&&!m?void 0:[U(),s("--tw-text-shadow-alpha",m),...we("text-shadow",k,m,z=>`var(--tw-text-shadow-color, ${z})`)]}{let k=oe(i,e,["--text-shadow-color","--color"]);if(k)return[U(),s("--tw-text-shadow-color",ne(k,"var(--tw-text-shadow-alpha)"))]}}),o("text-shadow",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--text-shadow-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:["none"]},{valueThemeKeys:["--text-shadow"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`),hasDefaultValue:e.get(["--text-shadow"])!==null}]);{let i=function(T){return`var(--tw-ring-inset, ) 0 0 0 calc(${T} + var(--tw-ring-offset-width)) var(--tw-ring-color, ${C})`},m=function(T){return`inset 0 0 0 ${T} var(--tw-inset-ring-color, currentcolor)`};var D=i,G=m;let k=["var(--tw-inset-shadow)","var(--tw-inset-ring-shadow)","var(--tw-ring-offset-shadow)","var(--tw-ring-shadow)","var(--tw-shadow)"].join(", "),z="0 0 #0000",x=()=>H([A("--tw-shadow",z),A("--tw-shadow-color"),A("--tw-shadow-alpha","100%","<percentage>"),A("--tw-inset-shadow",z),A("--tw-inset-shadow-color"),A("--tw-inset-shadow-alpha","100%","<percentage>"),A("--tw-ring-color"),A("--tw-ring-shadow",z),A("--tw-inset-ring-color"),A("--tw-inset-ring-shadow",z),A("--tw-ring-inset"),A("--tw-ring-offset-width","0px","<length>"),A("--tw-ring-offset-color","#fff"),A("--tw-ring-offset-shadow",z)]);t("shadow-initial",[x,["--tw-shadow-color","initial"]]),r.functional("shadow",T=>{let F;if(T.modifier&&(T.modifier.kind==="arbitrary"?F=T.modifier.value:Ae(T.modifier.value)&&(F=`${T.modifier.value}%`)),!T.value){let P=e.get(["--shadow"]);return P===null||T.modifier&&!F?void 0:[x(),s("--tw-shadow-alpha",F),...we("--tw-shadow",P,F,he=>`var(--tw-shadow-color, ${he})`),s("box-shadow",k)]}if(T.value.kind==="arbitrary"){let P=T.value.value;return(T.value.dataType??X(P,["color"]))==="color"?(P=ee(P,T.modifier,e),P===null?void 0:[x(),s("--tw-shadow-color",ne(P,"var(--tw-shadow-alpha)"))]):T.modifier&&!F?void 0:[x(),s("--tw-shadow-alpha",F),...we("--tw-shadow",P,F,he=>`var(--tw-shadow-color, ${he})`),s("box-shadow",k)]}switch(T.value.value){case"none":return T.modifier?void 0:[x(),s("--tw-shadow",z),s("box-shadow",k)];case"inherit":return T.modifier?void 0:[x(),s("--tw-shadow-color","inherit")]}{let P=e.get([`--shadow-${T.value.value}`]);if(P)return T.modifier&&!F?void 0:[x(),s("--tw-shadow-alpha",F),...we("--tw-shadow",P,F,he=>`var(--tw-shadow-color, ${he})`),s("box-shadow",k)]}{let P=oe(T,e,["--box-shadow-color","--color"]);if(P)return[x(),s("--tw-shadow-color",ne(P,"var(--tw-shadow-alpha)"))]}}),o("shadow",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--box-shadow-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`)},{values:["none"]},{valueThemeKeys:["--shadow"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`),hasDefaultValue:e.get(["--shadow"])!==null}]),t("inset-shadow-initial",[x,["--tw-inset-shadow-color","initial"]]),r.functional("inset-shadow",T=>{let F;if(T.modifier&&(T.modifier.kind==="arbitrary"?F=T.modifier.value:Ae(T.modifier.value)&&(F=`${T.modifier.value}%`)),!T.value){let P=e.get(["--inset-shadow"]);return P===null||T.modifier&&!F?void 0:[x(),s("--tw-inset-shadow-alpha",F),...we("--tw-inset-shadow",P,F,he=>`var(--tw-inset-shadow-color, ${he})`),s("box-shadow",k)]}if(T.value.kind==="arbitrary"){let P=T.value.value;return(T.value.dataType??X(P,["color"]))==="color"?(P=ee(P,T.modifier,e),P===null?void 0:[x(),s("--tw-inset-shadow-color",ne(P,"var(--tw-inset-shadow-alpha)"))]):T.modifier&&!F?void 0:[x(),s("--tw-inset-shadow-alpha",F),...we("--tw-inset-shadow",P,F,he=>`var(--tw-inset-shadow-color, ${he})`,"inset"),s("box-shadow",k)]}switch(T.value.value){case"none":return T.modifier?void 0:[x(),s("--tw-inset-shadow",`inset ${z}`),s("box-shadow",k)];case"inherit":return T.modifier?void 0:[x(),s("--tw-inset-shadow-color","inherit")]}{let P=e.get([`--inset-shadow-${T.value.value}`]);if(P)return T.modifier&&!F?void 0:[x(),s("--tw-inset-shadow-alpha",F),...we("--tw-inset-shadow",P,F,he=>`var(--tw-inset-shadow-color, ${he})`),s("box-shadow",k)]}{let P=oe(T,e,["--box-shadow-color","--color"]);if(P)return[x(),s("--tw-inset-shadow-color",ne(P,"var(--tw-inset-shadow-alpha)"))]}}),o("inset-shadow",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--box-shadow-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`)},{values:["none"]},{valueThemeKeys:["--inset-shadow"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`),hasDefaultValue:e.get(["--inset-shadow"])!==null}]),t("ring-inset",[x,["--tw-ring-inset","inset"]]);let C=e.get(["--default-ring-color"])??"currentcolor";r.functional("ring",T=>{if(!T.value){if(T.modifier)return;let F=e.get(["--default-ring-width"])??"1px";return[x(),s("--tw-ring-shadow",i(F)),s("box-shadow",k)]}if(T.value.kind==="arbitrary"){let F=T.value.value;return(T.value.dataType??X(F,["color","length"]))==="length"?T.modifier?void 0:[x(),s("--tw-ring-shadow",i(F)),s("box-shadow",k)]:(F=ee(F,T.modifier,e),F===null?void 0:[s("--tw-ring-color",F)])}{let F=oe(T,e,["--ring-color","--color"]);if(F)return[s("--tw-ring-color",F)]}{if(T.modifier)return;let F=e.resolve(T.value.value,["--ring-width"]);if(F===null&&N(T.value.value)&&(F=`${T.value.value}px`),F)return[x(),s("--tw-ring-shadow",i(F)),s("box-shadow",k)]}}),o("ring",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--ring-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`)},{values:["0","1","2","4","8"],valueThemeKeys:["--ring-width"],hasDefaultValue:!0}]),r.functional("inset-ring",T=>{if(!T.value)return T.modifier?void 0:[x(),s("--tw-inset-ring-shadow",m("1px")),s("box-shadow",k)];if(T.value.kind==="arbitrary"){let F=T.value.value;return(T.value.dataType??X(F,["color","length"]))==="length"?T.modifier?void 0:[x(),s("--tw-inset-ring-shadow",m(F)),s("box-shadow",k)]:(F=ee(F,T.modifier,e),F===null?void 0:[s("--tw-inset-ring-color",F)])}{let F=oe(T,e,["--ring-color","--color"]);if(F)return[s("--tw-inset-ring-color",F)]}{if(T.modifier)return;let F=e.resolve(T.value.value,["--ring-width"]);if(F===null&&N(T.value.value)&&(F=`${T.value.value}px`),F)return[x(),s("--tw-inset-ring-shadow",m(F)),s("box-shadow",k)]}}),o("inset-ring",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--ring-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(T,F)=>`${F*5}`)},{values:["0","1","2","4","8"],valueThemeKeys:["--ring-width"],hasDefaultValue:!0}]);let _="var(--tw-ring-inset, ) 0 0 0 var(--tw-ring-offset-width) var(--tw-ring-offset-color)";r.functional("ring-offset",T=>{if(T.value){if(T.value.kind==="arbitrary"){let F=T.value.value;return(T.value.dataType??X(F,["color","length"]))==="length"?T.modifier?void 0:[s("--tw-ring-offset-width",F),s("--tw-ring-offset-shadow",_)]:(F=ee(F,T.modifier,e),F===null?void 0:[s("--tw-ring-offset-color",F)])}{let F=e.resolve(T.value.value,["--ring-offset-width"]);if(F)return T.modifier?void 0:[s("--tw-ring-offset-width",F),s("--tw-ring-offset-shadow",_)];if(N(T.value.value))return T.modifier?void 0:[s("--tw-ring-offset-width",`${T.value.value}px`),s("--tw-ring-offset-shadow",_)]}{let F=oe(T,e,["--ring-offset-color","--color"]);if(F)return[s("--tw-ring-offset-color",F)]}}})}return o("ring-offset",()=>[{values:["current","inherit","transparent"],valueThemeKeys:["--ring-offset-color","--color"],modifierThemeKeys:["--opacity"],modifiers:Array.from({length:21},(i,m)=>`${m*5}`)},{values:["0","1","2","4","8"],valueThemeKeys:["--ring-offset-width"]}]),r.functional("@container",i=>{let m=null;if(i.value===null?m="inline-size":i.value.kind==="arbitrary"?m=i.value.value:i.value.kind==="named"&&i.value.value==="normal"?m="normal":i.value.kind==="named"&&i.value.value==="size"&&(m="size"),m!==null)return i.modifier?[s("container-type",m),s("container-name",i.modifier.value)]:[s("container-type",m)]}),o("@container",()=>[{values:["normal"],valueThemeKeys:[],hasDefaultValue:!0}]),r}var Zt=["number","integer","ratio","percentage"];function Tl(e){let r=Ke(e.params);return _l(r)?o=>{let t={"--value":{usedSpacingInteger:!1,usedSpacingNumber:!1,themeKeys:new Set,literals:new Set},"--modifier":{usedSpacingInteger:!1,usedSpacingNumber:!1,themeKeys:new Set,literals:new Set}};M(e.nodes,n=>{if(n.kind!=="declaration"||!n.value||!n.value.includes("--value(")&&!n.value.includes("--modifier("))return;let a=Z(n.value);M(a,l=>{if(l.kind!=="function")return;if(l.value==="--spacing"&&!(t["--modifier"].usedSpacingNumber&&t["--value"].usedSpacingNumber))return M(l.nodes,d=>{if(d.kind!=="function"||d.value!=="--value"&&d.value!=="--modifier")return;let c=d.value;for(let h of d.nodes)if(h.kind==="word"){if(h.value==="integer")t[c].usedSpacingInteger||=!0;else if(h.value==="number"&&(t[c].usedSpacingNumber||=!0,t["--modifier"].usedSpacingNumber&&t["--value"].usedSpacingNumber))return V.Stop}}),V.Continue;if(l.value!=="--value"&&l.value!=="--modifier")return;let u=I(q(l.nodes),",");for(let[d,c]of u.entries()){if(c=c.trim(),c.startsWith("--default(")){u[d]=c;continue}c=c.replace(/\\\*/g,"*"),c=c.replace(/--(.*?)\s--(.*?)/g,"--$1-*--$2"),c=c.replace(/\s+/g,""),c=c.replace(/(-\*){2,}/g,"-*"),c[0]==="-"&&c[1]==="-"&&!c.includes("(")&&!c.includes("-*")&&(c+="-*"),u[d]=c}l.nodes=Z(u.join(","));for(let[d,c]of l.nodes.entries())if(c.kind==="word"&&(c.value[0]==='"'||c.value[0]==="'")&&c.value[0]===c.value[c.value.length-1]){let h=c.value.slice(1,-1);t[l.value].literals.add(h)}else if(c.kind==="word"&&c.value[0]==="-"&&c.value[1]==="-"){let h=c.value.replace(/-\*.*$/g,"");t[l.value].themeKeys.add(h)}else if(c.kind==="word"&&!(c.value[0]==="["&&c.value[c.value.length-1]==="]")&&!Zt.includes(c.value)){console.warn(`Unsupported bare value data type: "${c.value}".
Only valid data types are: ${Zt.map(f=>`"${f}"`).join(", ")}.
`);let h=l.value.length+1+q(l.nodes.slice(0,d)).length,p=["```css",q([l])," ".repeat(h)+"^".repeat(c.value.length),"```"].join(`
`);console.warn(p)}}),n.value=q(a)}),o.utilities.functional(r.slice(0,-2),n=>{let a=ce(e),l=n.value,u=n.modifier,d=!1,c=!1,h=!1,p=!1,f=new Map,g=!1;if(M([a],(v,w)=>{let b=w.parent;if(b?.kind!=="rule"&&b?.kind!=="at-rule"||v.kind!=="declaration"||!v.value)return;let $=!1,S=Z(v.value);if(M(S,y=>{if(y.kind==="function"){if(y.value==="--value"){d=!0;let j=eo(l,y,o);return j?(c=!0,j.ratio?g=!0:f.set(v,b),V.ReplaceSkip(j.nodes)):($=!0,V.Stop)}else if(y.value==="--modifier"){h=!0;let j=eo(u,y,o);return j?(p=!0,V.ReplaceSkip(j.nodes)):($=!0,V.Stop)}}}),$)return V.ReplaceSkip([]);v.value=q(S)}),!d||!c||h&&!p&&u!==null||g&&p||u&&!g&&!p)return null;if(g)for(let[v,w]of f){let b=w.nodes.indexOf(v);b!==-1&&w.nodes.splice(b,1)}return a.nodes}),o.utilities.suggest(r.slice(0,-2),()=>{let n=[],a=[];for(let[l,{literals:u,usedSpacingNumber:d,usedSpacingInteger:c,themeKeys:h}]of[[n,t["--value"]],[a,t["--modifier"]]]){for(let p of u)l.push(p);if(d)l.push(...mt);else if(c)for(let p of mt)N(p)&&l.push(p);for(let p of o.theme.keysInNamespaces(h))l.push(p.replace(Uo,(f,g,v)=>`${g}.${v}`))}return[{values:n,modifiers:a}]})}:Ml(r)?o=>{o.utilities.static(r,()=>e.nodes.map(ce))}:null}function eo(e,r,o){if(e===null){for(let t of r.nodes)if(t.kind==="function"&&t.value==="--default")return{nodes:t.nodes};return}for(let t of r.nodes){if(e.kind==="named"&&t.kind==="word"&&(t.value[0]==="'"||t.value[0]==='"')&&t.value[t.value.length-1]===t.value[0]&&t.value.slice(1,-1)===e.value)return{nodes:Z(e.value)};if(e.kind==="named"&&t.kind==="word"&&t.value[0]==="-"&&t.value[1]==="-"){let n=t.value;if(n.endsWith("-*")){n=n.slice(0,-2);let a=o.theme.resolve(e.value,[n]);if(a)return{nodes:Z(a)}}else{let a=n.split("-*");if(a.length<=1)continue;let l=[a.shift()],u=o.theme.resolveWith(e.value,l,a);if(u){let[,d={}]=u;{let c=d[a.pop()];if(c)return{nodes:Z(c)}}}}}else if(e.kind==="named"&&t.kind==="word"){if(!Zt.includes(t.value))continue;let n=t.value==="ratio"&&"fraction"in e?e.fraction:e.value;if(!n)continue;let a=X(n,[t.value]);if(a===null)continue;if(a==="ratio"){let[l,u]=I(n,"/").map(Number);if(!N(l)||!N(u))continue}else if(a==="number"&&!Q(n)||a==="percentage"&&!N(n.slice(0,-1)))continue;if(a==="ratio"){let[l,u]=I(n,"/");return{nodes:Z(`${l.trim()} / ${u.trim()}`),ratio:!0}}return{nodes:Z(n),ratio:!1}}else if(e.kind==="arbitrary"&&t.kind==="word"&&t.value[0]==="["&&t.value[t.value.length-1]==="]"){let n=t.value.slice(1,-1);if(n==="*")return{nodes:Z(e.value)};if("dataType"in e&&e.dataType&&e.dataType!==n)continue;if("dataType"in e&&e.dataType)return{nodes:Z(e.value)};if(X(e.value,[n])!==null)return{nodes:Z(e.value)}}}}function we(e,r,o,t,n=""){let a=!1,l=pt(r,d=>o==null?t(d):d.startsWith("current")?t(ne(d,o)):((d.startsWith("var(")||o.startsWith("var("))&&(a=!0),t(No(d,o))));function u(d){return n?I(d,",").map(c=>n.trim()+" "+c.trim()).join(", "):d}return a?[s(e,u(pt(r,t))),re("@supports (color: lab(from red l a b))",[s(e,u(l))])]:[s(e,u(l))]}function rt(e,r,o,t,n=""){let a=!1,l=I(r,",").map(u=>pt(u,d=>o==null?t(d):d.startsWith("current")?t(ne(d,o)):((d.startsWith("var(")||o.startsWith("var("))&&(a=!0),t(No(d,o))))).map(u=>`drop-shadow(${u})`).join(" ");return a?[s(e,n+I(r,",").map(u=>`drop-shadow(${pt(u,t)})`).join(" ")),re("@supports (color: lab(from red l a b))",[s(e,n+l)])]:[s(e,n+l)]}var Mo=/^-?[a-z][a-zA-Z0-9_-]*/,Vl=37,Kl=47,El=46,Ol=97,Fl=122,Wl=65,Rl=90,ot=48,nt=57,Nl=95,Ul=45;function Ml(e){let r=Mo.exec(e);if(r===null)return!1;let o=r[0],t=e.slice(o.length);if(t.length===0&&o.endsWith("-"))return!1;if(t.length===0)return!0;let n=!1;for(let a=0;a<t.length;a++){let l=t.charCodeAt(a);switch(l){case Vl:{if(a!==t.length-1)return!1;let u=(t[a-1]||o[o.length-1]||"").charCodeAt(0);if(u<ot||u>nt)return!1;break}case Kl:{if(a===t.length-1||n)return!1;n=!0;break}case El:{let u=(t[a-1]||o[o.length-1]||"").charCodeAt(0);if(u<ot||u>nt)return!1;let d=(t[a+1]||"").charCodeAt(0);if(d<ot||d>nt)return!1;break}case Nl:case Ul:continue;default:{if(l>=Ol&&l<=Fl||l>=Wl&&l<=Rl||l>=ot&&l<=nt)continue;return!1}}}return!0}function _l(e){if(!e.endsWith("-*"))return!1;e=e.slice(0,-2);let r=Mo.exec(e);if(r===null)return!1;let o=r[0];return e.slice(o.length).length===0}var Gt={"--alpha":Dl,"--spacing":Ll,"--theme":Bl,theme:Il};function Dl(e,r,o,...t){let[n,a]=I(o,"/").map(l=>l.trim());if(!n||!a)throw new Error(`The --alpha(…) function requires a color and an alpha value, e.g.: \`--alpha(${n||"var(--my-color)"} / ${a||"50%"})\``);if(t.length>0)throw new Error(`The --alpha(…) function only accepts one argument, e.g.: \`--alpha(${n||"var(--my-color)"} / ${a||"50%"})\``);return ne(n,a)}function Ll(e,r,o,...t){if(!o)throw new Error("The --spacing(…) function requires an argument, but received none.");if(t.length>0)throw new Error(`The --spacing(…) function only accepts a single argument, but received ${t.length+1}.`);let n=e.theme.resolve(null,["--spacing"]);if(!n)throw new Error("The --spacing(…) function requires that the `--spacing` theme variable exists, but it was not found.");let a=ue.get(o);if(a){if(a[0]===0)return"0px";if(a[0]===1)return n}return`calc(${n} * ${o})`}function Bl(e,r,o,...t){if(!o.startsWith("--"))throw new Error("The --theme(…) function can only be used with CSS variables from your theme.");let n=!1;o.endsWith(" inline")&&(n=!0,o=o.slice(0,-7)),r.kind==="at-rule"&&(n=!0);let a=e.resolveThemeValue(o,n);if(!a){if(t.length>0)return t.join(", ");throw new Error(`Could not resolve value for theme function: \`theme(${o})\`. Consider checking if the variable name is correct or provide a fallback value to silence this error.`)}if(t.length===0)return a;let l=t.join(", ");if(l==="initial")return a;if(a==="initial")return l;if(a.startsWith("var(")||a.startsWith("theme(")||a.startsWith("--theme(")){let u=Z(a);return ql(u,l),q(u)}return a}function Il(e,r,o,...t){o=Pl(o);let n=e.resolveThemeValue(o);if(!n&&t.length>0)return t.join(", ");if(!n)throw new Error(`Could not resolve value for theme function: \`theme(${o})\`. Consider checking if the path is correct or provide a fallback value to silence this error.`);return n}var to=new RegExp(Object.keys(Gt).map(e=>`${e}\\(`).join("|"));function lr(e,r){let o=0;return M(e,t=>{if(t.kind==="declaration"&&t.value&&to.test(t.value)){o|=8,t.value=ro(t.value,t,r);return}t.kind==="at-rule"&&(t.name==="@media"||t.name==="@custom-media"||t.name==="@container"||t.name==="@supports")&&to.test(t.params)&&(o|=8,t.params=ro(t.params,t,r))}),o}function ro(e,r,o){let t=Z(e);return M(t,n=>{if(n.kind==="function"&&n.value in Gt){let a=I(q(n.nodes).trim(),",").map(u=>u.trim()),l=Gt[n.value](o,r,...a);return V.Replace(Z(l))}}),q(t)}function Pl(e){if(e[0]!=="'"&&e[0]!=='"')return e;let r="",o=e[0];for(let t=1;t<e.length-1;t++){let n=e[t],a=e[t+1];n==="\\"&&(a===o||a==="\\")?(r+=a,t++):r+=n}return r}function ql(e,r){M(e,o=>{if(o.kind==="function"&&!(o.value!=="var"&&o.value!=="theme"&&o.value!=="--theme"))if(o.nodes.length===1)o.nodes.push({kind:"word",value:`, ${r}`});else{let t=o.nodes[o.nodes.length-1];t.kind==="word"&&t.value==="initial"&&(t.value=r)}})}function _o(e,r){let o=e.length,t=r.length,n=o<t?o:t;for(let a=0;a<n;a++){let l=e.charCodeAt(a),u=r.charCodeAt(a);if(l>=48&&l<=57&&u>=48&&u<=57){let d=a,c=a+1,h=a,p=a+1;for(l=e.charCodeAt(c);l>=48&&l<=57;)l=e.charCodeAt(++c);for(u=r.charCodeAt(p);u>=48&&u<=57;)u=r.charCodeAt(++p);let f=e.slice(d,c),g=r.slice(h,p),v=Number(f)-Number(g);if(v)return v;if(f<g)return-1;if(f>g)return 1;continue}if(l!==u)return l-u}return e.length-r.length}function ut(e){if(e[0]!=="["||e[e.length-1]!=="]")return null;let r=1,o=r,t=e.length-1;for(;Ee(e.charCodeAt(r));)r++;{for(o=r;r<t;r++){let h=e.charCodeAt(r);if(h===92){r++;continue}if(!(h>=65&&h<=90)&&!(h>=97&&h<=122)&&!(h>=48&&h<=57)&&!(h===45||h===95)&&!(h>=128))break}if(o===r)return null}let n=e.slice(o,r);for(;Ee(e.charCodeAt(r));)r++;if(r===t)return{attribute:n,operator:null,quote:null,value:null,sensitivity:null};let a=null,l=e.charCodeAt(r);if(l===61)a="=",r++;else if((l===126||l===124||l===94||l===36||l===42)&&e.charCodeAt(r+1)===61)a=e[r]+"=",r+=2;else return null;for(;Ee(e.charCodeAt(r));)r++;if(r===t)return null;let u="",d=null;if(l=e.charCodeAt(r),l===39||l===34){d=e[r],r++,o=r;for(let h=r;h<t;h++){let p=e.charCodeAt(h);p===l?r=h+1:p===92&&h++}u=e.slice(o,r-1)}else{for(o=r;r<t&&!Ee(e.charCodeAt(r));)r++;u=e.slice(o,r)}for(;Ee(e.charCodeAt(r));)r++;if(r===t)return{attribute:n,operator:a,quote:d,value:u,sensitivity:null};let c=null;switch(e.charCodeAt(r)){case 105:case 73:{c="i",r++;break}case 115:case 83:{c="s",r++;break}default:return null}for(;Ee(e.charCodeAt(r));)r++;return r!==t?null:{attribute:n,operator:a,quote:d,value:u,sensitivity:c}}function Ee(e){switch(e){case 32:case 9:case 10:case 13:return!0;default:return!1}}function Hl(e){let r=!1;return M(e,{exit(o){if(o.kind!=="function"||o.value!=="calc"&&o.value!==""||o.nodes.length!==5||o.nodes[2].kind!=="word"||o.nodes[2].value!=="*"&&o.nodes[2].value!=="+")return;let t=o.nodes[0],n=o.nodes[4];if(Zl(t,n)){r=!0;let a={kind:"function",value:o.value,nodes:[n,o.nodes[1],o.nodes[2],o.nodes[3],t]};return V.ReplaceSkip(a)}}}),[r,e]}function Zl(e,r){let o=e.kind==="word"?ue.get(e.value):null,t=r.kind==="word"?ue.get(r.value):null;if(o!==null&&t===null)return!0;if(o===null&&t!==null)return!1;if(o!==null&&t!==null){let[n,a]=o,[l,u]=t;if(a===null&&u!==null)return!0;if(a!==null&&u===null)return!1;if(n!==l)return n-l>0;if(a!==u)return(a??"").localeCompare(u??"")>0}return q([e]).localeCompare(q([r]))>0}function Oe(e,r=null){return Array.isArray(e)&&e.length===2&&typeof e[1]=="object"&&typeof e[1]!==null?r?e[1][r]??null:e[0]:Array.isArray(e)&&r===null?e.join(", "):typeof e=="string"&&r===null?e:null}function Gl(e,{theme:r},o){for(let t of o){let n=gt([t]);n&&e.theme.clearNamespace(`--${n}`,4)}for(let[t,n]of Yl(r)){if(typeof n!="string"&&typeof n!="number")continue;if(typeof n=="string"&&(n=n.replace(/<alpha-value>/g,"1")),t[0]==="opacity"&&(typeof n=="number"||typeof n=="string")){let l=typeof n=="string"?parseFloat(n):n;l>=0&&l<=1&&(n=l*100+"%")}let a=gt(t);a&&e.theme.add(`--${a}`,""+n,7)}if(Object.hasOwn(r,"fontFamily")){let t=5;{let n=Oe(r.fontFamily.sans);n&&e.theme.hasDefault("--font-sans")&&(e.theme.add("--default-font-family",n,t),e.theme.add("--default-font-feature-settings",Oe(r.fontFamily.sans,"fontFeatureSettings")??"normal",t),e.theme.add("--default-font-variation-settings",Oe(r.fontFamily.sans,"fontVariationSettings")??"normal",t))}{let n=Oe(r.fontFamily.mono);n&&e.theme.hasDefault("--font-mono")&&(e.theme.add("--default-mono-font-family",n,t),e.theme.add("--default-mono-font-feature-settings",Oe(r.fontFamily.mono,"fontFeatureSettings")??"normal",t),e.theme.add("--default-mono-font-variation-settings",Oe(r.fontFamily.mono,"fontVariationSettings")??"normal",t))}}return r}function Yl(e){let r=[];return Do(e,[],(o,t)=>{if(ei(o))return r.push([t,o]),1;if(ti(o)){r.push([t,o[0]]);for(let n of Reflect.ownKeys(o[1]))r.push([[...t,`-${n}`],o[1][n]]);return 1}if(Array.isArray(o)&&o.every(n=>typeof n=="string"))return t[0]==="fontSize"?(r.push([t,o[0]]),o.length>=2&&r.push([[...t,"-line-height"],o[1]])):r.push([t,o.join(", ")]),1}),r}var Jl={borderWidth:"border-width",outlineWidth:"outline-width",ringColor:"ring-color",ringWidth:"ring-width",transitionDuration:"transition-duration",transitionTimingFunction:"transition-timing-function"},Xl={animation:"animate",aspectRatio:"aspect",borderRadius:"radius",boxShadow:"shadow",colors:"color",containers:"container",fontFamily:"font",fontSize:"text",letterSpacing:"tracking",lineHeight:"leading",maxWidth:"container",screens:"breakpoint",transitionTimingFunction:"ease"},Ql=/^[a-zA-Z0-9-_%/.]+$/;function gt(e){let r=Jl[e[0]];if(r&&e[1]==="DEFAULT")return`default-${r}`;if(e[0]==="container")return null;for(let t of e)if(!Ql.test(t))return null;let o=Xl[e[0]];return o&&(e=e.slice(),e[0]=o),e.map((t,n,a)=>t==="1"&&n!==a.length-1?"":t).map((t,n)=>(t=t.replaceAll(".","_"),(n===0||t.startsWith("-")||t==="lineHeight")&&(t=t.replace(/([a-z])([A-Z])/g,(a,l,u)=>`${l}-${u.toLowerCase()}`)),t)).filter((t,n)=>t!=="DEFAULT"||n!==e.length-1).join("-")}function ei(e){return typeof e=="number"||typeof e=="string"}function ti(e){if(!Array.isArray(e)||e.length!==2||typeof e[0]!="string"&&typeof e[0]!="number"||e[1]===void 0||e[1]===null||typeof e[1]!="object")return!1;for(let r of Reflect.ownKeys(e[1]))if(typeof r!="string"||typeof e[1][r]!="string"&&typeof e[1][r]!="number")return!1;return!0}function Do(e,r=[],o){for(let t of Reflect.ownKeys(e)){let n=e[t];if(n==null)continue;let a=[...r,t],l=o(n,a)??0;if(l!==1&&(l===2||!(!Array.isArray(n)&&typeof n!="object")&&Do(n,a,o)===2))return 2}}function vt(e,r=null,o=!0){let[t,n]=kt(Z(e),r,o);return t?q(n):e}function kt(e,r=null,o=!0){let t=!1;return M(e,{exit(n,a){if(n.kind==="word"&&n.value!=="0"){let l=oo(n.value,r,o);if(l===null||l===n.value)return;if(l==="0"&&a.parent?.kind==="function"){let u=oo(n.value,r,!1);return u===null?void 0:(t=!0,V.ReplaceSkip(te(u)))}return t=!0,V.ReplaceSkip(te(l))}else if(n.kind==="function"&&(n.value==="calc"||n.value==="")){if(n.nodes.length!==5||n.nodes[2].kind!=="word")return;let l=n.nodes[0],u=n.nodes[2].value,d=n.nodes[4],c=l.kind==="word"?ue.get(l.value):null,h=d.kind==="word"?ue.get(d.value):null;if(u==="*"&&(c?.[0]===0&&c?.[1]===null||h?.[0]===0&&h?.[1]===null))return t=!0,V.ReplaceSkip(te("0"));if(u==="*"&&c?.[0]===0&&c?.[1]!==null&&h?.[1]===null)return t=!0,a.parent?.kind==="function"?V.ReplaceSkip(te(`0${c[1]}`)):V.ReplaceSkip(te("0"));if(u==="*"&&h?.[0]===0&&h?.[1]!==null&&c?.[1]===null)return t=!0,a.parent?.kind==="function"?V.ReplaceSkip(te(`0${h[1]}`)):V.ReplaceSkip(te("0"));if(u==="*"){if(c?.[0]===1&&c?.[1]===null)return t=!0,V.ReplaceSkip(d);if(h?.[0]===1&&h?.[1]===null)return t=!0,V.ReplaceSkip(l)}if(u==="*"||u==="+"){let p=c??h,f=c===null?l:h===null?d:null;if(p!==null&&f!==null&&f.kind==="function"&&(f.value==="calc"||f.value==="")&&f.nodes.length===5&&f.nodes[2].kind==="word"&&f.nodes[2].value===u){let g=f.nodes[0],v=f.nodes[4],w=g.kind==="word"?ue.get(g.value):null,b=v.kind==="word"?ue.get(v.value):null,$=w??b,S=w===null?g:b===null?v:null;if($!==null&&S!==null){if(u==="*"&&!(p[1]===null&&$[1]===null||p[1]===null&&$[1]!==null||p[1]!==null&&$[1]===null)||u==="+"&&p[1]!==$[1])return;let y;switch(u){case"*":{y=`${p[0]*$[0]}${p[1]??$[1]??""}`;break}case"+":{y=`${p[0]+$[0]}${p[1]??$[1]??""}`;break}default:return}if(t=!0,u==="*"&&y==="1")return V.ReplaceSkip(S);let j={kind:"function",value:n.value,nodes:[te(y),n.nodes[1],n.nodes[2],n.nodes[3],S]};return V.ReplaceSkip(j)}}}if(c===null||h===null)return;switch(u){case"*":{if(c[1]===h[1]||c[1]===null&&h[1]!==null||c[1]!==null&&h[1]===null)return t=!0,V.ReplaceSkip(te(`${c[0]*h[0]}${c[1]??h[1]??""}`));break}case"+":{if(c[1]===h[1])return t=!0,V.ReplaceSkip(te(`${c[0]+h[0]}${c[1]??""}`));break}case"-":{if(c[1]===h[1])return t=!0,V.ReplaceSkip(te(`${c[0]-h[0]}${c[1]??""}`));break}case"/":{if(h[0]!==0&&(c[1]===null&&h[1]===null||c[1]!==null&&h[1]===null)){let p=c[0]/h[0];if(Math.round(p*100)/100!==p)break;return t=!0,V.ReplaceSkip(te(`${p}${c[1]??""}`))}break}}}}}),[t,e]}function oo(e,r=null,o=!0){let t=ue.get(e);if(t===null)return null;let[n,a]=t;if(a===null)return`${n}`;if(n===0&&ze(e))return o?"0":`0${a}`;if(!o)return`${e}`;switch(a.toLowerCase()){case"in":return`${n*96}px`;case"cm":return`${n*96/2.54}px`;case"mm":return`${n*96/2.54/10}px`;case"q":return`${n*96/2.54/10/4}px`;case"pc":return`${n*96/6}px`;case"pt":return`${n*96/72}px`;case"rem":return r!==null?`${n*r}px`:null;case"grad":return`${n*.9}deg`;case"rad":return`${n*180/Math.PI}deg`;case"turn":return`${n*360}deg`;case"ms":return`${n/1e3}s`;case"khz":return`${n*1e3}hz`;default:return`${n}${a}`}}function Te(e,r="top",o="right",t="bottom",n="left"){return Lo(`${e}-${r}`,`${e}-${o}`,`${e}-${t}`,`${e}-${n}`)}function Lo(e="top",r="right",o="bottom",t="left"){return{1:[[e,0],[r,0],[o,0],[t,0]],2:[[e,0],[r,1],[o,0],[t,1]],3:[[e,0],[r,1],[o,2],[t,1]],4:[[e,0],[r,1],[o,2],[t,3]]}}function ae(e,r){return{1:[[e,0],[r,0]],2:[[e,0],[r,1]]}}var no={inset:Lo(),margin:Te("margin"),padding:Te("padding"),"scroll-margin":Te("scroll-margin"),"scroll-padding":Te("scroll-padding"),"border-width":Te("border","top-width","right-width","bottom-width","left-width"),"border-style":Te("border","top-style","right-style","bottom-style","left-style"),"border-color":Te("border","top-color","right-color","bottom-color","left-color"),gap:ae("row-gap","column-gap"),overflow:ae("overflow-x","overflow-y"),"overscroll-behavior":ae("overscroll-behavior-x","overscroll-behavior-y")},lo={"inset-block":ae("top","bottom"),"inset-inline":ae("left","right"),"margin-block":ae("margin-top","margin-bottom"),"margin-inline":ae("margin-left","margin-right"),"padding-block":ae("padding-top","padding-bottom"),"padding-inline":ae("padding-left","padding-right"),"scroll-margin-block":ae("scroll-margin-top","scroll-margin-bottom"),"scroll-margin-inline":ae("scroll-margin-left","scroll-margin-right"),"scroll-padding-block":ae("scroll-padding-top","scroll-padding-bottom"),"scroll-padding-inline":ae("scroll-padding-left","scroll-padding-right")},io={"border-block":["border-bottom","border-top"],"border-block-color":["border-bottom-color","border-top-color"],"border-block-style":["border-bottom-style","border-top-style"],"border-block-width":["border-bottom-width","border-top-width"],"border-inline":["border-left","border-right"],"border-inline-color":["border-left-color","border-right-color"],"border-inline-style":["border-left-style","border-right-style"],"border-inline-width":["border-left-width","border-right-width"]};function ri(e,r){if(r&2){if(e.property in lo){let o=I(e.value," ");return lo[e.property][o.length]?.map(([t,n])=>s(t,o[n],e.important))}if(e.property in io)return io[e.property]?.map(o=>s(o,e.value,e.important))}if(e.property in no){let o=I(e.value," ");return no[e.property][o.length]?.map(([t,n])=>s(t,o[n],e.important))}return null}function me(e,r){for(let o in e)delete e[o];return Object.assign(e,r)}function bt(e){let r=[];for(let o of I(e,".")){if(!o.includes("[")){r.push(o);continue}let t=0;for(;;){let n=o.indexOf("[",t),a=o.indexOf("]",n);if(n===-1||a===-1)break;n>t&&r.push(o.slice(t,n)),r.push(o.slice(n+1,a)),t=a+1}t<=o.length-1&&r.push(o.slice(t))}return r}function ir(e,r){let o=e;return o.storage[Bo]??=oi(),o.storage[Io]??=ii(o),o.storage[Po]??=di(),o.storage[qo]??=hi(),o.storage[Ho]??=mi(),o.storage[ar]??=yi(o),o.storage[wt]??=Si(o,r),o.storage[ve]??=Mi(o),o.storage[Jo]??=_i(o),o.storage[sr]??=Ii(),o.storage[yt]??=Pi(o),o.storage[cr]??=qi(o),o.storage[St]??=Hi(o),o.storage[en]??=Zi(o),o.storage[He]??=ni(o),o}var Bo=Symbol();function oi(){return new L(e=>new L(r=>({rem:e,features:r})))}var He=Symbol();function ni(e){return new L(r=>{let o=e.storage[ve].get(r);return function(t,n){let a=typeof t=="string"?t:e.printCandidate(t),l=o.get(a);if(typeof l!="string")return!1;let u=typeof n=="string"?n:e.printCandidate(n),d=o.get(u);return typeof d!="string"?!1:l===d}})}function li(e,r){let o=0;return r?.collapse&&(o|=1),r?.logicalToPhysical&&(o|=2),ir(e,r).storage[Bo].get(r?.rem??null).get(o)}var Io=Symbol();function ii(e){return new L(r=>new L(o=>({features:o,designSystem:e,signatureOptions:r})))}function ai(e,r,o){let t=0;return o?.collapse&&(t|=1),ir(e).storage[Io].get(r).get(t)}function si(e,r,o){let t=li(e,o),n=ai(e,t,o),a=ir(e),l=new Set,u=a.storage[Po].get(n);for(let d of r)l.add(u.get(d));return l.size<=1||!(n.features&1)?Array.from(l):ci(n,Array.from(l))}function ci(e,r){let o=e.designSystem,t=new L(u=>new L(d=>new Set)),n=e.designSystem.theme.prefix?`${e.designSystem.theme.prefix}:`:"";for(let u of r){let d=I(u,":"),c=d.pop(),h=c.endsWith("!");h&&(c=c.slice(0,-1));let p=d.length>0?`${d.join(":")}:`:"",f=h?"!":"";t.get(p).get(f).add(`${n}${c}`)}let a=new Set;for(let[u,d]of t.entries())for(let[c,h]of d.entries())for(let p of l(Array.from(h)))n&&p.startsWith(n)&&(p=p.slice(n.length)),a.add(`${u}${p}${c}`);return Array.from(a);function l(u){let d=e.signatureOptions,c=o.storage[yt].get(d),h=o.storage[sr].get(d),p=o.storage[Jo].get(d),f=u.map(R=>c.get(R));if(f.some(R=>R.has("line-height"))){let R=o.theme.keysInNamespaces(["--text"]);if(R.length>0){let U=new Set,D=new Set;for(let i of f)if(i.has("line-height"))for(let m of i.get("line-height")){if(D.has(m))continue;D.add(m);let k=o.storage[wt]?.get(m)??null;if(k!==null)if(Q(k)){U.add(k);for(let z of R)c.get(`text-${z}/${k}`)}else{U.add(m);for(let z of R)c.get(`text-${z}/[${m}]`)}}let G=new Set;for(let i of f)if(i.has("font-size")){for(let m of i.get("font-size"))if(!G.has(m)){G.add(m);for(let k of U)Q(k)?c.get(`text-[${m}]/${k}`):c.get(`text-[${m}]/[${k}]`)}}}}let g=new L(R=>{let U=new L(G=>new L(i=>new Set)),D=new Set(c.get(R).keys());if(D.size===0)return U;for(let G of fe(o,R))if(!(G.kind!=="functional"||G.value===null)){for(let i of o.utilities.keys("functional")){if(i===G.root)continue;let m=Zo(o,{...Le(G),root:i}),k=c.get(m);for(let[z,x]of k)if(D.has(z))for(let C of x)U.get(z).get(C).add(m)}return U}return U}),v=f.map((R,U)=>{let D=null;for(let G of R.keys()){let i=new Set;for(let m of h.get(G).values())for(let k of m)i.add(k);for(let m of R.get(G))for(let k of g.get(u[U]).get(G).get(m))i.add(k);if(D===null?D=i:D=fo(D,i),D.size===0)return D}return D??new Set}),w=new Set,b=new Set;for(let R of v)for(let U of R)w.has(U)?b.add(U):w.add(U);let $=new L(R=>new Set);for(let[R,U]of v.entries())for(let D of U){if(!b.has(D))continue;let G=$.get(D);for(let i of f[R].keys())G.add(i)}let S=new L(R=>{let U=$.get(R);for(let D of c.get(R).keys())if(!U.has(D))return!1;return!0});v=v.map(R=>{let U=new Set;for(let D of R)b.has(D)&&S.get(D)&&U.add(D);return U});let y=new L(R=>new Set([R]));for(let R=0;R<v.length;R++){let U=v[R];for(let D=R+1;D<v.length;D++){let G=v[D];for(let i of U)if(G.has(i)){y.get(R).add(D),y.get(D).add(R);break}}}if(y.size===0)return u;let j=new L(R=>R.split(",").map(Number));for(let R of y.values()){let U=Array.from(R).sort((D,G)=>D-G);j.get(U.join(","))}let W=[];for(let R of y.keys())try{o.getClassOrder([u[R]]),W.push(u[R])}catch{}let O=new Map(o.getClassOrder(W));function K(R,U){return R===U?0:R===null?1:U===null||R<U?-1:1}let E=new Set(u),B=new Set;for(let R of j.values())for(let U of Yi(R)){if(U.some(k=>B.has(u[k])))continue;let D=U.flatMap(k=>v[k]).reduce(fo);if(D.size===0)continue;let G=U.map(k=>u[k]).sort((k,z)=>k.localeCompare(z)).join(" "),i=o.storage[ve].get(d).get(G),m=new Set(U.map(k=>u[k]).sort((k,z)=>K(O.get(z)??null,O.get(k)??null)));for(let k of D)m.add(k);for(let k of m)if(o.storage[ve].get(d).get(k)===i&&ui(p.get(G),p.get(k))){E.add(k);for(let z of U)u[z]!==k&&B.add(u[z]);break}}for(let R of B)E.delete(R);return Array.from(E)}}function ui(e,r){return e===null||r===null||e.length!==r.length?!1:e.every((o,t)=>o===""||o===r[t])}var Po=Symbol();function di(){return new L(e=>{let r=e.designSystem,o=r.theme.prefix?`${r.theme.prefix}:`:"",t=r.storage[qo].get(e),n=r.storage[Ho].get(e);return new L((a,l)=>{for(let u of r.parseCandidate(a)){let d=u.variants.slice().reverse().flatMap(p=>t.get(p)),c=u.important;if(c||d.length>0){let p=l.get(r.printCandidate({...u,variants:[],important:!1}));return r.theme.prefix!==null&&d.length>0&&(p=p.slice(o.length)),d.length>0&&(p=`${d.map(f=>r.printVariant(f)).join(":")}:${p}`),c&&(p+="!"),r.theme.prefix!==null&&d.length>0&&(p=`${o}${p}`),p}let h=n.get(a);if(h!==a)return h}return a})})}var fi=[bi,Wi,Ri,Ei],qo=Symbol();function hi(){return new L(e=>new L(r=>{let o=[r];for(let t of fi)for(let n of o.splice(0)){let a=t(Be(n),e);if(Array.isArray(a)){o.push(...a);continue}else o.push(a)}return o}))}var pi=[vi,ki,wi,Ni,zi,Ci,Ki,Oi,Fi,Ui],Ho=Symbol();function mi(){return new L(e=>{let r=e.designSystem;return new L(o=>{for(let t of r.parseCandidate(o)){let n=Le(t);for(let l of pi)n=l(n,e);let a=r.printCandidate(n);if(o!==a)return a}return o})})}var gi=["t","tr","r","br","b","bl","l","tl"];function vi(e){if(e.kind==="static"&&e.root.startsWith("bg-gradient-to-")){let r=e.root.slice(15);return gi.includes(r)&&(e.root=`bg-linear-to-${r}`),e}return e}function ki(e,r){let o=r.designSystem.storage[ar];if(e.kind==="arbitrary"){let[t,n]=o(e.value,e.modifier===null?1:0);t!==e.value&&(e.value=t,n!==null&&(e.modifier=n))}else if(e.kind==="functional"&&e.value?.kind==="arbitrary"){let[t,n]=o(e.value.value,e.modifier===null?1:0);t!==e.value.value&&(e.value.value=t,n!==null&&(e.modifier=n))}return e}function bi(e,r){let o=r.designSystem.storage[ar],t=$t(e);for(let[n]of t)if(n.kind==="arbitrary"){let[a]=o(n.selector,2);a!==n.selector&&(n.selector=a)}else if(n.kind==="functional"&&n.value?.kind==="arbitrary"){let[a]=o(n.value.value,2);a!==n.value.value&&(n.value.value=a)}return e}function wi(e,r){return e.kind==="arbitrary"?e.value=ao(e.value,r.designSystem):e.kind==="functional"&&e.value?.kind==="arbitrary"&&(e.value.value=ao(e.value.value,r.designSystem)),e}function ao(e,r){let o=r.theme.prefix?`--${r.theme.prefix}-spacing`:"--spacing",t=Z(e);return M(t,n=>{if(!(n.kind!=="function"||n.value!=="calc")&&n.nodes.length===5&&!(n.nodes[2].kind!=="word"||n.nodes[2].value!=="*")&&!(n.nodes[0].kind!=="function"||n.nodes[0].value!=="var"||n.nodes[0].nodes.length!==1||n.nodes[0].nodes[0].kind!=="word"||n.nodes[0].nodes[0].value!==o))return V.Replace(Z(`--spacing(${q([n.nodes[4]])})`))}),q(t)}var ar=Symbol();function yi(e){return r(e);function r(o){function t(c,h=0){let p=Z(c);if(h&2)return[lt(p,d),null];let f=0,g=0;if(M(p,w=>{w.kind==="function"&&w.value==="theme"&&(f+=1,M(w.nodes,b=>b.kind==="separator"&&b.value.includes(",")?V.Stop:b.kind==="word"&&b.value==="/"?(g+=1,V.Stop):V.Skip))}),f===0)return[c,null];if(g===0)return[lt(p,u),null];if(g>1)return[lt(p,d),null];let v=null;return[lt(p,(w,b)=>{let $=I(w,"/").map(S=>S.trim());if($.length>2)return null;if(p.length===1&&$.length===2&&h&1){let[S,y]=$;/^\d+%$/.test(y)?v=n(Number(y.slice(0,-1))):/^0?\.\d+$/.test(y)?v=n(a(Number(y))):v={kind:"arbitrary",value:y},w=S}return u(w,b)||d(w,b)}),v]}function n(c){if(Number.isInteger(c)){let h=o.theme.resolveValue(`${c}`,["--opacity"]);if(h===null)return{kind:"named",value:`${c}`};if((h.endsWith("%")?Number(h.slice(0,-1)):a(Number(h)))===c)return{kind:"named",value:`${c}`}}return{kind:"arbitrary",value:`${c}%`}}function a(c){return Number((c*100).toFixed(10))}function l(c,h=!0){let p=`--${gt(bt(c))}`;return o.theme.get([p])?h&&o.theme.prefix?`--${o.theme.prefix}-${p.slice(2)}`:p:null}function u(c,h){let p=l(c);if(p)return h?`var(${p}, ${h})`:`var(${p})`;let f=bt(c);if(f[0]==="spacing"&&o.theme.get(["--spacing"])){let g=f[1];return Q(g)?`--spacing(${g})`:null}return null}function d(c,h){let p=I(c,"/").map(v=>v.trim());c=p.shift();let f=l(c,!1);if(!f)return null;let g=p.length>0?`/${p.join("/")}`:"";return h?`--theme(${f}${g}, ${h})`:`--theme(${f}${g})`}return t}}function lt(e,r){return M(e,(o,t)=>{if(o.kind==="function"&&o.value==="theme"){if(o.nodes.length<1)return;o.nodes[0].kind==="separator"&&o.nodes[0].value.trim()===""&&o.nodes.shift();let n=o.nodes[0];if(n.kind!=="word")return;let a=n.value,l=1;for(let c=l;c<o.nodes.length&&!o.nodes[c].value.includes(",");c++)a+=q([o.nodes[c]]),l=c+1;a=xi(a);let u=o.nodes.slice(l+1),d=u.length>0?r(a,q(u)):r(a);if(d===null)return;{let c=t.index-1;for(;c!==-1;){let h=t.siblings[c];if(h.kind==="separator"&&h.value.trim()===""){c-=1;continue}/^[-+*/]$/.test(h.value.trim())&&(d=`(${d})`);break}}return V.Replace(Z(d))}}),q(e)}function xi(e){if(e[0]!=="'"&&e[0]!=='"')return e;let r="",o=e[0];for(let t=1;t<e.length-1;t++){let n=e[t],a=e[t+1];n==="\\"&&(a===o||a==="\\")?(r+=a,t++):r+=n}return r}function*$t(e){function*r(o,t=null){yield[o,t],o.kind==="compound"&&(yield*r(o.variant,o))}yield*r(e,null)}function fe(e,r){return e.parseCandidate(e.theme.prefix&&!r.startsWith(`${e.theme.prefix}:`)?`${e.theme.prefix}:${r}`:r)}function Zo(e,r){let o=e.printCandidate(r);return e.theme.prefix&&o.startsWith(`${e.theme.prefix}:`)?o.slice(e.theme.prefix.length+1):o}var wt=Symbol(),Go=1536,$i=Go/16;function so(e,r,o){let t=r.resolveThemeValue("--spacing");if(t===void 0)return!1;let n=ue.get(vt(t,o));if(n===null)return!1;let[a,l]=n,u=e*a;return l==="px"?u<=Go:l==="rem"?u<=$i:!1}function Si(e,r){let o=e.resolveThemeValue("--spacing");if(o===void 0)return null;o=vt(o,r?.rem??null);let t=ue.get(o);if(!t)return null;let[n,a]=t;return new L(l=>{if(n===0)return null;let u=ue.get(vt(l,r?.rem??null));if(!u)return null;let[d,c]=u;return c!==a?null:d/n})}function zi(e,r){if(e.kind!=="arbitrary"&&!(e.kind==="functional"&&e.value?.kind==="arbitrary"))return e;let o=r.designSystem,t=o.storage[cr].get(r.signatureOptions),n=o.storage[ve].get(r.signatureOptions),a=o.storage[He].get(r.signatureOptions),l=o.printCandidate(e),u=n.get(l);if(typeof u!="string")return e;for(let c of d(u,e))if(a(e,c)&&Ai(o,e,c))return c;return e;function*d(c,h){let p=t.get(c);if(p.length>1){let f;for(let g of p)if(g[0]!=="-"){if(f)return;f=g}if(f)for(let g of fe(o,f))yield g;return}if(p.length===0&&h.modifier){let f={...h,modifier:null},g=n.get(o.printCandidate(f));if(typeof g=="string")for(let v of d(g,f))yield Object.assign({},v,{modifier:h.modifier})}if(p.length===1)for(let f of fe(o,p[0]))yield f;else if(p.length===0){let f=h.kind==="arbitrary"?h.value:h.value?.value??null;if(f===null)return;if(r.signatureOptions.rem!==null&&h.kind==="functional"&&h.value?.kind==="arbitrary"){let w=o.storage[wt]?.get(f)??null;w!==null&&Q(w)&&so(w,o,r.signatureOptions.rem)&&(yield Object.assign({},h,{value:{kind:"named",value:w,fraction:null}}))}let g=o.storage[wt]?.get(f)??null,v="";g!==null&&g<0&&(v="-",g=Math.abs(g));for(let w of Array.from(o.utilities.keys("functional")).sort((b,$)=>+(b[0]==="-")-+($[0]==="-"))){v&&(w=`${v}${w}`);for(let b of fe(o,`${w}-${f}`))yield b;if(h.modifier)for(let b of fe(o,`${w}-${f}${h.modifier}`))yield b;if(g!==null&&Q(g)&&so(g,o,r.signatureOptions.rem)){for(let b of fe(o,`${w}-${g}`))yield b;if(h.modifier)for(let b of fe(o,`${w}-${g}${ft(h.modifier)}`))yield b}for(let b of fe(o,`${w}-[${f}]`))yield b;if(h.modifier)for(let b of fe(o,`${w}-[${f}]${ft(h.modifier)}`))yield b}}}}function Ai(e,r,o){let t=null;if(r.kind==="functional"&&r.value?.kind==="arbitrary"&&r.value.value.includes("var(--")?t=r.value.value:r.kind==="arbitrary"&&r.value.includes("var(--")&&(t=r.value),t===null)return!0;let n=e.candidatesToCss([e.printCandidate(o)]).join(`
`),a=!0;return M(Z(t),l=>{if(l.kind==="function"&&l.value==="var"){let u=l.nodes[0].value;if(!new RegExp(`var\\(${u}[,)]\\s*`,"g").test(n)||n.includes(`${u}:`))return a=!1,V.Stop}}),a}function Ci(e,r){if(e.kind!=="functional"||e.value?.kind!=="named")return e;let o=r.designSystem,t=o.storage[cr].get(r.signatureOptions),n=o.storage[ve].get(r.signatureOptions),a=o.storage[He].get(r.signatureOptions),l=o.printCandidate(e),u=n.get(l);if(typeof u!="string")return e;for(let c of d(u,e))if(a(e,c))return c;return e;function*d(c,h){let p=t.get(c);if(p.length>1){let f;for(let g of p)if(g[0]!=="-"){if(f)return;f=g}if(f)for(let g of fe(o,f))yield g;return}if(p.length===0&&h.modifier){let f={...h,modifier:null},g=n.get(o.printCandidate(f));if(typeof g=="string")for(let v of d(g,f))yield Object.assign({},v,{modifier:h.modifier})}if(p.length===1)for(let f of fe(o,p[0]))yield f}}var ji=new Map([["order-none","order-0"],["break-words","wrap-break-word"],["overflow-ellipsis","text-ellipsis"]]),Ti=new Map([[/^(-)?start-(.*?)$/,"$1inset-s-$2"],[/^(-)?end-(.*?)$/,"$1inset-e-$2"]]);function*Vi(e){let r=ji.get(e);r&&(yield r);for(let[o,t]of Ti){let n=e.replace(o,t);n!==e&&(yield n)}}function Ki(e,r){let o=r.designSystem,t=o.storage[He].get(r.signatureOptions),n=Zo(o,e);for(let a of Vi(n)){if(!t(e,a))continue;let[l]=fe(o,a);return l}return e}function Ei(e,r){let o=r.designSystem,t=o.storage[St].get(r.signatureOptions.rem),n=o.storage[en].get(r.signatureOptions.rem),a=$t(e);for(let[l]of a){if(l.kind==="compound")continue;let u=o.printVariant(l),d=t.get(u);if(typeof d!="string")continue;let c=n.get(d);if(c.length===0||c.includes(u))continue;let h=c[0],p=o.parseVariant(h);p!==null&&me(l,p)}return e}function Oi(e,r){let o=r.designSystem,t=o.storage[ve].get(r.signatureOptions);if(e.kind==="functional"&&e.value?.kind==="arbitrary"&&e.value.dataType!==null){let n=o.printCandidate({...e,value:{...e.value,dataType:null}});t.get(o.printCandidate(e))===t.get(n)&&(e.value.dataType=null)}return e}function Fi(e,r){if(e.kind!=="functional"||e.value?.kind!=="arbitrary")return e;let o=r.designSystem,t=o.storage[ve].get(r.signatureOptions),n=t.get(o.printCandidate(e));if(n===null)return e;for(let a of Yo(e))if(t.get(o.printCandidate({...e,value:a}))===n)return e.value=a,e;return e}function Wi(e){let r=$t(e);for(let[o]of r)if(o.kind==="functional"&&o.root==="data"&&o.value?.kind==="arbitrary"&&!o.value.value.includes("="))o.value={kind:"named",value:o.value.value};else if(o.kind==="functional"&&o.root==="aria"&&o.value?.kind==="arbitrary"&&(o.value.value.endsWith("=true")||o.value.value.endsWith('="true"')||o.value.value.endsWith("='true'"))){let[t,n]=I(o.value.value,"=");if(t[t.length-1]==="~"||t[t.length-1]==="|"||t[t.length-1]==="^"||t[t.length-1]==="$"||t[t.length-1]==="*")continue;o.value={kind:"named",value:o.value.value.slice(0,o.value.value.indexOf("="))}}else o.kind==="functional"&&o.root==="supports"&&o.value?.kind==="arbitrary"&&/^[a-z-][a-z0-9-]*$/i.test(o.value.value)&&(o.value={kind:"named",value:o.value.value});return e}function*Yo(e,r=e.value?.value??"",o=new Set){if(o.has(r))return;if(o.add(r),yield{kind:"named",value:r,fraction:null},r.endsWith("%")&&Q(r.slice(0,-1))&&(yield{kind:"named",value:r.slice(0,-1),fraction:null}),r.includes("/")){let[a,l]=r.split("/");N(a)&&N(l)&&(yield{kind:"named",value:a,fraction:`${a}/${l}`})}let t=new Set;for(let a of r.matchAll(/(\d+\/\d+)|(\d+\.?\d+)/g))t.add(a[0].trim());let n=Array.from(t).sort((a,l)=>a.length-l.length);for(let a of n)yield*Yo(e,a,o)}function co(e){return!(e.length===1&&e[0].kind==="list")}function it(e){return e.value[0]==="["&&e.value[e.value.length-1]==="]"}function Ri(e,r){let o=[e],t=r.designSystem,n=t.storage[St].get(r.signatureOptions.rem),a=$t(e);for(let[l,u]of a)if(l.kind==="compound"&&(l.root==="has"||l.root==="not"||l.root==="in")&&l.modifier!==null&&"modifier"in l.variant&&(l.variant.modifier=l.modifier,l.modifier=null),l.kind==="arbitrary"){if(l.relative)continue;let d=$e(l.selector);if(!co(d))continue;if(d.length===1&&d[0].kind==="complex"&&(d=d[0].nodes),u===null&&d.length===3&&d[0].kind==="selector"&&d[0].value==="&"&&d[1].kind==="combinator"&&d[1].value===">"&&d[2].kind==="selector"&&d[2].value==="*"){me(l,t.parseVariant("*"));continue}if(u===null&&d.length===3&&d[0].kind==="selector"&&d[0].value==="&"&&d[1].kind==="combinator"&&d[1].value===" "&&d[2].kind==="selector"&&d[2].value==="*"){me(l,t.parseVariant("**"));continue}if(u===null&&d.length===1&&d[0].kind==="compound"&&d[0].nodes.length===2&&d[0].nodes[0].kind==="selector"&&d[0].nodes[0].value==="&"&&d[0].nodes[1].kind==="function"&&d[0].nodes[1].value===":has"&&d[0].nodes[1].nodes.length===1&&d[0].nodes[1].nodes[0].kind==="selector"){me(l,t.parseVariant(`has-[${se(d[0].nodes[1].nodes,!0)}]`));continue}if(u===null&&d.length===3&&d[0].kind==="selector"&&d[1].kind==="combinator"&&d[1].value===" "&&d[2].kind==="selector"&&d[2].value==="&"){d.pop(),d.pop(),me(l,t.parseVariant(`in-[${se(d,!0)}]`));continue}if(u===null&&d[0].kind==="selector"&&(d[0].value==="@media"||d[0].value==="@supports")){let f=n.get(t.printVariant(l)),g=Z(se(d,!0)),v=!1;if(M(g,w=>{if(w.kind==="word"&&w.value==="not")return v=!0,V.Replace([])}),g=Z(q(g)),M(g,w=>{w.kind==="separator"&&w.value!==" "&&w.value.trim()===""&&(w.value=" ")}),v){let w=t.parseVariant(`not-[${q(g)}]`);if(w===null)continue;let b=n.get(t.printVariant(w));if(f===b){me(l,w);continue}}}let c=null;u===null&&d.length===3&&d[0].kind==="selector"&&d[0].value==="&"&&d[1].kind==="combinator"&&d[1].value===">"&&d[2].kind==="selector"&&(d[2].value[0]===":"||it(d[2]))&&(d=[d[2]],c=t.parseVariant("*")),u===null&&d.length===3&&d[0].kind==="selector"&&d[0].value==="&"&&d[1].kind==="combinator"&&d[1].value===" "&&d[2].kind==="selector"&&(d[2].value[0]===":"||it(d[2]))&&(d=[d[2]],c=t.parseVariant("**"));let h=d;if(M(h,{enter(f){if(f.kind==="selector"&&f.value==="&")return V.Replace([]);if(f.kind==="function")return V.Skip},exit(f){if(f.kind==="compound"&&f.nodes.length===1)return V.ReplaceSkip(f.nodes)}}),h.length!==1)continue;let p=h[0];if(p.kind==="function"&&p.value===":is"){if(!co(p.nodes)||p.nodes.length!==1||p.nodes[0].kind==="selector"&&!it(p.nodes[0]))continue;p=p.nodes[0]}if(p.kind==="function"&&p.value[0]===":"||p.kind==="selector"&&p.value[0]===":"){let f=p,g=!1;if(f.kind==="function"&&f.value===":not"){if(g=!0,f.nodes.length!==1||f.nodes[0].kind!=="selector"&&f.nodes[0].kind!=="function"||f.nodes[0].value[0]!==":")continue;f=f.nodes[0]}let v=(b=>{if(b===":nth-child"&&f.kind==="function"&&f.nodes.length===1&&f.nodes[0].kind==="value"&&f.nodes[0].value==="odd")return g?(g=!1,"even"):"odd";if(b===":nth-child"&&f.kind==="function"&&f.nodes.length===1&&f.nodes[0].kind==="value"&&f.nodes[0].value==="even")return g?(g=!1,"odd"):"even";for(let[$,S]of[[":nth-child","nth"],[":nth-last-child","nth-last"],[":nth-of-type","nth-of-type"],[":nth-last-of-type","nth-of-last-type"]])if(b===$&&f.kind==="function"&&f.nodes.length===1)return f.nodes.length===1&&f.nodes[0].kind==="value"&&N(f.nodes[0].value)?`${S}-${f.nodes[0].value}`:`${S}-[${se(f.nodes,!0)}]`;if(g){let $=n.get(t.printVariant(l)),S=n.get(`not-[${b}]`);if($===S)return`[&${b}]`}return null})(f.value);if(v===null){if(c)return me(l,{kind:"arbitrary",selector:zo(p)?`&${p.value}`:p.value,relative:!1}),[c,l];continue}g&&(v=`not-${v}`);let w=t.parseVariant(v);if(w===null)continue;me(l,w)}else if(p.kind==="selector"&&it(p)){let f=ut(p.value);if(f===null)continue;if(f.attribute.startsWith("data-")){let g=f.attribute.slice(5);me(l,{kind:"functional",root:"data",modifier:null,value:f.value===null?{kind:"named",value:g}:{kind:"arbitrary",value:`${g}${f.operator}${f.quote??""}${f.value}${f.quote??""}${f.sensitivity?` ${f.sensitivity}`:""}`}})}else if(f.attribute.startsWith("aria-")){let g=f.attribute.slice(5);me(l,{kind:"functional",root:"aria",modifier:null,value:f.value===null?{kind:"arbitrary",value:g}:f.operator==="="&&f.value==="true"&&f.sensitivity===null?{kind:"named",value:g}:{kind:"arbitrary",value:`${f.attribute}${f.operator}${f.quote??""}${f.value}${f.quote??""}${f.sensitivity?` ${f.sensitivity}`:""}`}})}else me(l,{kind:"arbitrary",selector:p.value,relative:!1})}if(c)return[c,l]}return o}function Ni(e,r){if(e.kind!=="functional"||e.value?.kind!=="arbitrary")return e;let o=r.designSystem.storage[He].get(r.signatureOptions),t=Z(e.value.value);if(t.length===1&&t[0].kind==="function"&&t[0].value==="calc"){let[n,a]=kt(t,null,!1);if(n){let l=Le(e);l.value.value=q(a),o(e,l)&&(e=l,t=a)}}if(e.root[0]==="-"){if(t.length===1&&t[0].kind==="function"&&t[0].value==="var")return e;let n=Z(`calc(${e.value.value} * -1)`),[a,l]=kt(n,null,!1);if(a){let u=Le(e);u.root=u.root.slice(1),u.value.value=q(l),o(e,u)&&(e=u,t=l)}}if(t.length===1&&t[0].kind==="function"&&t[0].value==="calc"){let n=t[0].nodes;if(n.length===5&&n[1].kind==="separator"&&n[1].value===" "&&n[2].kind==="word"&&n[2].value==="*"&&n[3].kind==="separator"&&n[3].value===" "){let a=n[4].kind==="word"&&n[4].value==="-1"?n[0]:n[0].kind==="word"&&n[0].value==="-1"?n[4]:null;if(a){let l=Le(e);l.root=`-${e.root}`,l.value.value=q([a]),o(e,l)&&(e=l)}}}return e}function Ui(e,r){if(e.kind!=="functional"&&e.kind!=="arbitrary"||e.modifier===null)return e;let o=r.designSystem,t=o.storage[ve].get(r.signatureOptions),n=t.get(o.printCandidate(e)),a=e.modifier;if(n===t.get(o.printCandidate({...e,modifier:null})))return e.modifier=null,e;{let l={kind:"named",value:a.value.endsWith("%")?a.value.includes(".")?`${Number(a.value.slice(0,-1))}`:a.value.slice(0,-1):a.value,fraction:null};if(n===t.get(o.printCandidate({...e,modifier:l})))return e.modifier=l,e}{let l={kind:"named",value:`${parseFloat(a.value)*100}`,fraction:null};if(n===t.get(o.printCandidate({...e,modifier:l})))return e.modifier=l,e}return e}var ve=Symbol();function Mi(e){return new L(r=>new L(o=>{try{return ge(Xo(e,o,r))}catch{return Symbol()}}))}var Jo=Symbol();function _i(e){return new L(r=>new L(o=>{try{let t=new L(()=>new Set),n=Xo(e,o,r,t),a=[];return M(n,l=>{l.kind==="declaration"&&a.push(Array.from(t.get(l)).sort().join(" "))}),a}catch{return null}}))}function Xo(e,r,o,t){r=e.theme.prefix&&!r.startsWith(e.theme.prefix)?`${e.theme.prefix}:${r}`:r;let n=[J(".x",[Y("@apply",r)])];return Gi(e,()=>{for(let a of e.parseCandidate(r))e.compileAstNodes(a,1);qe(n,e)}),Qo(e,n,o,t),n}var uo=/#(?:[a-f0-9]{8}|[a-f0-9]{6}|[a-f0-9]{4}|[a-f0-9]{3})/gi,Di={"--tw-duration":"transition-duration","--tw-ease":"transition-timing-function","--tw-leading":"line-height","--tw-tracking":"letter-spacing"};function Qo(e,r,o,t){let{rem:n}=o;return M(r,{enter(a,l){if(a.kind==="declaration"){if(a.value===void 0||a.property==="--tw-sort")return V.Replace([]);if(a.property.startsWith("--tw-")){let f=Di[a.property]??a.property.slice(5);if(l.siblings.some(g=>g.kind==="declaration"&&g.property===f&&a.value===g.value&&a.important===g.important))return V.Replace([])}if(o.features&1){let f=ri(a,o.features);if(f)return V.Replace(f)}a.value.includes("var(")&&(a.value=Bi(a.value,e,t?.get(a)));let u=Z(a.value),[d,c]=kt(u,n),[h,p]=Hl(c);(d||h)&&(a.value=q(p)),a.value=Ve(a.value)}else{if(a.kind==="context"||a.kind==="at-root")return V.Replace(a.nodes);if(a.kind==="comment")return V.Replace([]);if(a.kind==="at-rule"&&a.name==="@property")return V.Replace([])}},exit(a){if(a.kind==="rule"||a.kind==="at-rule"){if(a.nodes.length>1){let l=new Set;for(let u=a.nodes.length-1;u>=0;u--){let d=a.nodes[u];d.kind==="declaration"&&d.value!==void 0&&(l.has(d.property)&&a.nodes.splice(u,1),l.add(d.property))}}a.nodes.sort((l,u)=>l.kind!=="declaration"||u.kind!=="declaration"?0:l.property.localeCompare(u.property))}else if(a.kind==="declaration"&&a.value){if(a.property[0]==="-"&&a.property[1]==="-")return;uo.lastIndex=0,a.value=a.value.replace(uo,l=>l.toLowerCase())}}}),r}var Li=["initial","inherit","revert","revert-layer","revert-rule","unset"];function Bi(e,r,o){let t=!1,n=Z(e),a=new Set;return M(n,l=>{if(l.kind!=="function"||l.value!=="var"||l.nodes.length!==1&&l.nodes.length<3)return;let u=l.nodes[0].value;r.theme.prefix&&u.startsWith(`--${r.theme.prefix}-`)&&(u=u.slice(`--${r.theme.prefix}-`.length));let d=r.resolveThemeValue(u);if(!a.has(u)&&(a.add(u),d!==void 0&&!Li.includes(d.toLowerCase())&&(l.nodes.length===1&&(t=!0,l.nodes.push(...Z(`,${d}`))),l.nodes.length>=3))){let c=q(l.nodes),h=`${l.nodes[0].value},${d}`;if(c===h)return t=!0,o?.add(u),V.Replace(Z(d))}}),t?q(n):e}var sr=Symbol();function Ii(){return new L(e=>new L(r=>new L(o=>new Set)))}var yt=Symbol();function Pi(e){return new L(r=>new L(o=>{let t=new L(a=>new Set);e.theme.prefix&&!o.startsWith(e.theme.prefix)&&(o=`${e.theme.prefix}:${o}`);let n=e.parseCandidate(o);if(n.length===0)return t;try{let a=e.compileAstNodes(n[0]).map(l=>ce(l.node));M(Qo(e,a,r),l=>{l.kind==="declaration"&&(t.get(l.property).add(l.value),e.storage[sr].get(r).get(l.property).get(l.value).add(o))})}catch{}return t}))}var cr=Symbol();function qi(e){return new L(r=>{let o=e.storage[ve].get(r),t=new L(()=>[]);for(let[n,a]of e.getClassList()){let l=o.get(n);if(typeof l=="string"){if(n[0]==="-"&&n.endsWith("-0")){let u=o.get(n.slice(1));if(typeof u=="string"&&l===u)continue}t.get(l).push(n),e.storage[yt].get(r).get(n);for(let u of a.modifiers){if(Q(u))continue;let d=`${n}/${u}`,c=o.get(d);typeof c=="string"&&(t.get(c).push(d),e.storage[yt].get(r).get(d))}}}return t})}var St=Symbol();function Hi(e){return new L(r=>new L(o=>{try{o=e.theme.prefix&&!o.startsWith(e.theme.prefix)?`${e.theme.prefix}:${o}`:o;let t=[J(".x",[Y("@apply",`${o}:flex`)])];return qe(t,e),M(t,n=>{if(n.kind==="at-rule")n.params=vt(n.params,r),n.params.includes(" ")&&(n.params=n.params.replaceAll(" ",""));else if(n.kind==="rule"){let a=$e(n.selector),l=!1;M(a,u=>{if(u.kind==="list"||u.kind==="combinator")l=!0;else if(u.kind==="function"&&u.value===":is"){if(u.nodes.length===1)return l=!0,V.Replace(u.nodes);if(u.nodes.length===2&&u.nodes[0].kind==="selector"&&u.nodes[0].value==="*"&&u.nodes[1].kind==="selector"&&u.nodes[1].value[0]===":")return l=!0,V.Replace(u.nodes[1])}else u.kind==="function"&&u.value[0]===":"&&u.nodes[0]?.kind==="selector"&&u.nodes[0]?.value[0]===":"&&(l=!0,u.nodes.unshift({kind:"selector",value:"*"}))}),l&&(n.selector=se(a,!0))}}),ge(t)}catch{return Symbol()}}))}var en=Symbol();function Zi(e){return new L(r=>{let o=e.storage[St].get(r),t=new L(()=>[]);for(let[n,a]of e.variants.entries())if(a.kind==="static"){let l=o.get(n);if(typeof l!="string")continue;t.get(l).push(n)}else if(a.kind==="functional")for(let l of e.variants.getCompletions(n)){let u=n==="@"?`@${l}`:`${n}-${l}`,d=o.get(u);typeof d=="string"&&t.get(d).push(u)}return t})}function Gi(e,r){let o=e.theme.values.get,t=new Set;e.theme.values.get=n=>{let a=o.call(e.theme.values,n);return a===void 0||a.options&1&&(t.add(a),a.options&=-2),a};try{return r()}finally{e.theme.values.get=o;for(let n of t)n.options|=1}}function*Yi(e){let r=e.length,o=1n<<BigInt(r);for(let t=r;t>=2;t--){let n=(1n<<BigInt(t))-1n;for(;n<o;){let a=[];for(let d=0;d<r;d++)n>>BigInt(d)&1n&&a.push(e[d]);yield a;let l=n&-n,u=n+l;n=((u^n)>>2n)/l|u}}}function fo(e,r){if(typeof e.intersection=="function")return e.intersection(r);if(e.size===0||r.size===0)return new Set;let o=new Set;for(let t of e)r.has(t)&&o.add(t);return o}var Ji=/^\d+\/\d+$/;function Xi(e){let r=new L(t=>({name:t,utility:t,fraction:!1,modifiers:[]}));for(let t of e.utilities.keys("static")){if(e.utilities.getCompletions(t).length===0)continue;let n=r.get(t);n.fraction=!1,n.modifiers=[]}for(let t of e.utilities.keys("functional")){let n=e.utilities.getCompletions(t);for(let a of n)for(let l of a.values){let u=l!==null&&Ji.test(l),d=l===null?t:`${t}-${l}`,c=r.get(d);if(c.utility=t,c.fraction||=u,c.modifiers.push(...a.modifiers),a.supportsNegative){let h=r.get(`-${d}`);h.utility=`-${t}`,h.fraction||=u,h.modifiers.push(...a.modifiers)}c.modifiers=Array.from(new Set(c.modifiers))}}if(r.size===0)return[];let o=Array.from(r.values());return o.sort((t,n)=>_o(t.name,n.name)),Qi(o)}function Qi(e){let r=[],o=null,t=new Map,n=new L(()=>[]);for(let l of e){let{utility:u,fraction:d}=l;o||(o={utility:u,items:[]},t.set(u,o)),u!==o.utility&&(r.push(o),o={utility:u,items:[]},t.set(u,o)),d?n.get(u).push(l):o.items.push(l)}o&&r[r.length-1]!==o&&r.push(o);for(let[l,u]of n){let d=t.get(l);d&&d.items.push(...u)}let a=[];for(let l of r)for(let u of l.items)a.push([u.name,{modifiers:u.modifiers}]);return a}function ea(e){let r=[];for(let[t,n]of e.variants.entries()){let a=function({value:d,modifier:c}={}){let h=t;d&&(h+=l?`-${d}`:d),c&&(h+=`/${c}`);let p=e.parseVariant(h);if(!p)return[];let f=J(".__placeholder__",[]);if(At(f,p,e.variants)===null)return[];let g=[];return M(f.nodes,{exit(v,w){if(v.kind!=="rule"&&v.kind!=="at-rule"||v.nodes.length>0)return;let b=w.path();b.push(v),b.sort((y,j)=>{let W=y.kind==="at-rule",O=j.kind==="at-rule";return W&&!O?-1:!W&&O?1:0});let $=b.flatMap(y=>y.kind==="rule"?y.selector==="&"?[]:[y.selector]:y.kind==="at-rule"?[`${y.name} ${y.params}`]:[]),S="";for(let y=$.length-1;y>=0;y--)S=S===""?$[y]:`${$[y]} { ${S} }`;g.push(S)}}),g};var o=a;if(n.kind==="arbitrary")continue;let l=t!=="@",u=e.variants.getCompletions(t);switch(n.kind){case"static":{r.push({name:t,values:u,isArbitrary:!1,hasDash:l,selectors:a});break}case"functional":{r.push({name:t,values:u,isArbitrary:!0,hasDash:l,selectors:a});break}case"compound":{r.push({name:t,values:u,isArbitrary:!0,hasDash:l,selectors:a});break}}}return r}function ta(e,r){let{astNodes:o,nodeSorting:t}=zt(Array.from(r),e),n=new Map(r.map(l=>[l,null])),a=0n;for(let l of o){let u=t.get(l)?.candidate;u&&n.set(u,n.get(u)??a++)}return r.map(l=>[l,n.get(l)??null])}var tn=/^@?[a-z0-9][a-zA-Z0-9_-]*(?<![_-])$/,ra=class{compareFns=new Map;variants=new Map;completions=new Map;groupOrder=null;lastOrder=0;static(e,r,{compounds:o,order:t}={}){this.set(e,{kind:"static",applyFn:r,compoundsWith:0,compounds:o??2,order:t})}fromAst(e,r,o){let t=[],n=!1,a=!1;M(r,l=>{l.kind==="rule"?t.push(l.selector):l.kind==="at-rule"&&l.name==="@variant"?n=!0:l.kind==="at-rule"&&l.name!=="@slot"&&(l.name==="@scope"&&(a=!0),t.push(`${l.name} ${l.params}`))}),this.static(e,l=>{let u=r.map(ce);n&&ur(u,o),a?(xt(u,[le({source:"user"},l.nodes)]),l.nodes=[le({source:"variant"},u)]):(xt(u,l.nodes),l.nodes=u)},{compounds:Pe(t)})}functional(e,r,{compounds:o,order:t}={}){this.set(e,{kind:"functional",applyFn:r,compoundsWith:0,compounds:o??2,order:t})}compound(e,r,o,{compounds:t,order:n}={}){this.set(e,{kind:"compound",applyFn:o,compoundsWith:r,compounds:t??2,order:n})}group(e,r){this.groupOrder=this.nextOrder(),r&&this.compareFns.set(this.groupOrder,r),e(),this.groupOrder=null}has(e){return this.variants.has(e)}get(e){return this.variants.get(e)}kind(e){return this.variants.get(e)?.kind}compoundsWith(e,r){let o=this.variants.get(e),t=typeof r=="string"?this.variants.get(r):r.kind==="arbitrary"?{compounds:Pe([r.selector])}:this.variants.get(r.root);return!(!o||!t||o.kind!=="compound"||t.compounds===0||o.compoundsWith===0||(o.compoundsWith&t.compounds)===0)}suggest(e,r){this.completions.set(e,r)}getCompletions(e){return this.completions.get(e)?.()??[]}compare(e,r){if(e===r)return 0;if(e===null)return-1;if(r===null)return 1;if(e.kind==="arbitrary"&&r.kind==="arbitrary")return e.selector<r.selector?-1:1;if(e.kind==="arbitrary")return 1;if(r.kind==="arbitrary")return-1;let o=this.variants.get(e.root).order,t=this.variants.get(r.root).order,n=o-t;if(n!==0)return n;if(e.kind==="compound"&&r.kind==="compound"){let d=this.compare(e.variant,r.variant);return d!==0?d:e.modifier&&r.modifier?e.modifier.value<r.modifier.value?-1:1:e.modifier?1:r.modifier?-1:0}let a=this.compareFns.get(o);if(a!==void 0)return a(e,r);if(e.root!==r.root)return e.root<r.root?-1:1;let l=e.value,u=r.value;return l===null?-1:u===null||l.kind==="arbitrary"&&u.kind!=="arbitrary"?1:l.kind!=="arbitrary"&&u.kind==="arbitrary"||l.value<u.value?-1:1}keys(){return this.variants.keys()}entries(){return this.variants.entries()}set(e,{kind:r,applyFn:o,compounds:t,compoundsWith:n,order:a}){let l=this.variants.get(e);l?Object.assign(l,{kind:r,applyFn:o,compounds:t}):(a===void 0&&(this.lastOrder=this.nextOrder(),a=this.lastOrder),this.variants.set(e,{kind:r,applyFn:o,order:a,compoundsWith:n,compounds:t}))}nextOrder(){return this.groupOrder??this.lastOrder+1}};function Pe(e){let r=0;for(let o of e){if(o[0]==="@"){if(!o.startsWith("@media")&&!o.startsWith("@supports")&&!o.startsWith("@container"))return 0;r|=1;continue}if(o.includes("::"))return 0;r|=2}return r}function oa(e){let r=new ra;function o(c,h,{compounds:p}={}){p=p??Pe(h),r.static(c,f=>{f.nodes=h.map(g=>re(g,f.nodes))},{compounds:p})}o("*",[":is(& > *)"],{compounds:0}),o("**",[":is(& *)"],{compounds:0});function t(c,h){return h.map(p=>{if(c==="@container"){let f=Z(p.trim());return f.length>=1&&f[0].kind==="function"?`not ${p}`:f.length>=3&&f[0].kind==="word"&&f[0].value==="not"&&f[2].kind==="function"?(f.splice(0,2),q(f)):f.length>=5&&f[0].kind==="word"&&f[2].kind==="word"&&f[2].value==="not"&&f[4].kind==="function"?(f.splice(2,2),q(f)):f.length>=3&&f[0].kind==="word"&&f[0].value!=="not"&&f[2].kind==="function"?(f.splice(1,0,{kind:"separator",value:" "},{kind:"word",value:"not"}),q(f)):`not ${p}`}else{p=p.trim();let f=I(p," ");return f[0]==="not"?f.slice(1).join(" "):`not ${p}`}})}let n=["@media","@supports","@container"];function a(c){for(let h of n){if(h!==c.name)continue;let p=I(c.params,",");return p.length>1?null:(p=t(c.name,p),Y(c.name,p.join(", ")))}return null}function l(c){return c.includes("::")?null:`&:not(${I(c,",").map(h=>(h=h.replaceAll("&","*"),h)).join(", ")})`}r.compound("not",3,(c,h)=>{if(h.variant.kind==="arbitrary"&&h.variant.relative||h.modifier)return null;let p=!1;if(M([c],(f,g)=>{if(f.kind!=="rule"&&f.kind!=="at-rule"||f.nodes.length>0)return V.Continue;let v=[],w=[],b=g.path();b.push(f);for(let S of b)S.kind==="at-rule"?v.push(S):S.kind==="rule"&&w.push(S);if(v.length>1||w.length>1)return V.Stop;let $=[];for(let S of w){let y=l(S.selector);if(!y)return p=!1,V.Stop;$.push(J(y,[]))}for(let S of v){let y=a(S);if(!y)return p=!1,V.Stop;$.push(y)}return Object.assign(c,J("&",$)),p=!0,V.Skip}),c.kind==="rule"&&c.selector==="&"&&c.nodes.length===1&&Object.assign(c,c.nodes[0]),!p)return null}),r.suggest("not",()=>Array.from(r.keys()).filter(c=>r.compoundsWith("not",c))),r.compound("group",2,(c,h)=>{if(h.variant.kind==="arbitrary"&&h.variant.relative)return null;let p=h.modifier?`:where(.${e.prefix?`${e.prefix}\\:`:""}group\\/${h.modifier.value})`:`:where(.${e.prefix?`${e.prefix}\\:`:""}group)`,f=!1;if(M([c],(g,v)=>{if(g.kind!=="rule")return V.Continue;for(let b of v.path())if(b.kind==="rule")return f=!1,V.Stop;let w=g.selector.replaceAll("&",p);I(w,",").length>1&&(w=`:is(${w})`),g.selector=`:is(${w} &)`,f=!0}),!f)return null}),r.suggest("group",()=>Array.from(r.keys()).filter(c=>r.compoundsWith("group",c))),r.compound("peer",2,(c,h)=>{if(h.variant.kind==="arbitrary"&&h.variant.relative)return null;let p=h.modifier?`:where(.${e.prefix?`${e.prefix}\\:`:""}peer\\/${h.modifier.value})`:`:where(.${e.prefix?`${e.prefix}\\:`:""}peer)`,f=!1;if(M([c],(g,v)=>{if(g.kind!=="rule")return V.Continue;for(let b of v.path())if(b.kind==="rule")return f=!1,V.Stop;let w=g.selector.replaceAll("&",p);I(w,",").length>1&&(w=`:is(${w})`),g.selector=`:is(${w} ~ &)`,f=!0}),!f)return null}),r.suggest("peer",()=>Array.from(r.keys()).filter(c=>r.compoundsWith("peer",c))),o("first-letter",["&::first-letter"]),o("first-line",["&::first-line"]),o("marker",["& *::marker","&::marker","& *::-webkit-details-marker","&::-webkit-details-marker"]),o("selection",["& *::selection","&::selection"]),o("file",["&::file-selector-button"]),o("placeholder",["&::placeholder"]),o("backdrop",["&::backdrop"]),o("details-content",["&::details-content"]);{let c=function(){return H([Y("@property","--tw-content",[s("syntax",'"*"'),s("initial-value",'""'),s("inherits","false")])])};var u=c;r.static("before",h=>{h.nodes=[J("&::before",[c(),s("content","var(--tw-content)"),...h.nodes])]},{compounds:0}),r.static("after",h=>{h.nodes=[J("&::after",[c(),s("content","var(--tw-content)"),...h.nodes])]},{compounds:0})}o("first",["&:first-child"]),o("last",["&:last-child"]),o("only",["&:only-child"]),o("odd",["&:nth-child(odd)"]),o("even",["&:nth-child(even)"]),o("first-of-type",["&:first-of-type"]),o("last-of-type",["&:last-of-type"]),o("only-of-type",["&:only-of-type"]),o("visited",["&:visited"]),o("target",["&:target"]),o("open",["&:is([open], :popover-open, :open)"]),o("default",["&:default"]),o("checked",["&:checked"]),o("indeterminate",["&:indeterminate"]),o("placeholder-shown",["&:placeholder-shown"]),o("autofill",["&:autofill"]),o("optional",["&:optional"]),o("required",["&:required"]),o("valid",["&:valid"]),o("invalid",["&:invalid"]),o("user-valid",["&:user-valid"]),o("user-invalid",["&:user-invalid"]),o("in-range",["&:in-range"]),o("out-of-range",["&:out-of-range"]),o("read-only",["&:read-only"]),o("empty",["&:empty"]),o("focus-within",["&:focus-within"]),r.static("hover",c=>{c.nodes=[J("&:hover",[Y("@media","(hover: hover)",c.nodes)])]}),o("focus",["&:focus"]),o("focus-visible",["&:focus-visible"]),o("active",["&:active"]),o("enabled",["&:enabled"]),o("disabled",["&:disabled"]),o("inert",["&:is([inert], [inert] *)"]),r.compound("in",2,(c,h)=>{if(h.modifier)return null;let p=!1;if(M([c],(f,g)=>{if(f.kind!=="rule")return V.Continue;for(let v of g.path())if(v.kind==="rule")return p=!1,V.Stop;f.selector=`:where(${f.selector.replaceAll("&","*")}) &`,p=!0}),!p)return null}),r.suggest("in",()=>Array.from(r.keys()).filter(c=>r.compoundsWith("in",c))),r.compound("has",2,(c,h)=>{if(h.modifier)return null;let p=!1;if(M([c],(f,g)=>{if(f.kind!=="rule")return V.Continue;for(let v of g.path())if(v.kind==="rule")return p=!1,V.Stop;f.selector=`&:has(${f.selector.replaceAll("&","*")})`,p=!0}),!p)return null}),r.suggest("has",()=>Array.from(r.keys()).filter(c=>r.compoundsWith("has",c))),r.functional("aria",(c,h)=>{if(!h.value||h.modifier)return null;if(h.value.kind==="arbitrary"){let p=`[aria-${ho(h.value.value)}]`;if(ut(p)===null)return null;c.nodes=[J(`&${p}`,c.nodes)]}else{let p=`[aria-${h.value.value}="true"]`;if(ut(p)===null)return null;c.nodes=[J(`&${p}`,c.nodes)]}}),r.suggest("aria",()=>["busy","checked","disabled","expanded","hidden","pressed","readonly","required","selected"]),r.functional("data",(c,h)=>{if(!h.value||h.modifier)return null;let p=`[data-${ho(h.value.value)}]`;if(ut(p)===null)return null;c.nodes=[J(`&${p}`,c.nodes)]}),r.functional("nth",(c,h)=>{if(!h.value||h.modifier||h.value.kind==="named"&&!N(h.value.value))return null;c.nodes=[J(`&:nth-child(${h.value.value})`,c.nodes)]}),r.functional("nth-last",(c,h)=>{if(!h.value||h.modifier||h.value.kind==="named"&&!N(h.value.value))return null;c.nodes=[J(`&:nth-last-child(${h.value.value})`,c.nodes)]}),r.functional("nth-of-type",(c,h)=>{if(!h.value||h.modifier||h.value.kind==="named"&&!N(h.value.value))return null;c.nodes=[J(`&:nth-of-type(${h.value.value})`,c.nodes)]}),r.functional("nth-last-of-type",(c,h)=>{if(!h.value||h.modifier||h.value.kind==="named"&&!N(h.value.value))return null;c.nodes=[J(`&:nth-last-of-type(${h.value.value})`,c.nodes)]}),r.functional("supports",(c,h)=>{if(!h.value||h.modifier)return null;let p=h.value.value;if(p===null)return null;if(/^[\w-]*\s*\(/.test(p)){let f=!1,g=Z(p);M(g,w=>{if(w.kind==="function"){if(w.value==="selector")return V.Skip;(w.value==="and"||w.value==="or"||w.value==="not")&&(f=!0,w.value=` ${w.value} `)}});let v=f?q(g):p;c.nodes=[Y("@supports",v,c.nodes)];return}p.includes(":")||(p=`${p}: var(--tw)`),(p[0]!=="("||p[p.length-1]!==")")&&(p=`(${p})`),c.nodes=[Y("@supports",p,c.nodes)]},{compounds:1}),o("motion-safe",["@media (prefers-reduced-motion: no-preference)"]),o("motion-reduce",["@media (prefers-reduced-motion: reduce)"]),o("contrast-more",["@media (prefers-contrast: more)"]),o("contrast-less",["@media (prefers-contrast: less)"]);{let c=function(h,p,f,g){if(h===p)return 0;let v=g.get(h);if(v===null)return f==="asc"?-1:1;let w=g.get(p);return w===null?f==="asc"?1:-1:ht(v,w,f)};var d=c;{let h=e.namespace("--breakpoint"),p=new L(f=>{switch(f.kind){case"static":return e.resolveValue(f.root,["--breakpoint"])??null;case"functional":{if(!f.value||f.modifier)return null;let g=null;return f.value.kind==="arbitrary"?g=f.value.value:f.value.kind==="named"&&(g=e.resolveValue(f.value.value,["--breakpoint"])),!g||g.includes("var(")?null:g}case"arbitrary":case"compound":return null}});r.group(()=>{r.functional("max",(f,g)=>{if(g.modifier)return null;let v=p.get(g);if(v===null)return null;f.nodes=[Y("@media",`(width < ${v})`,f.nodes)]},{compounds:1})},(f,g)=>c(f,g,"desc",p)),r.suggest("max",()=>Array.from(h.keys()).filter(f=>f!==null)),r.group(()=>{for(let[f,g]of e.namespace("--breakpoint"))f!==null&&r.static(f,v=>{v.nodes=[Y("@media",`(width >= ${g})`,v.nodes)]},{compounds:1});r.functional("min",(f,g)=>{if(g.modifier)return null;let v=p.get(g);if(v===null)return null;f.nodes=[Y("@media",`(width >= ${v})`,f.nodes)]},{compounds:1})},(f,g)=>c(f,g,"asc",p)),r.suggest("min",()=>Array.from(h.keys()).filter(f=>f!==null))}{let h=e.namespace("--container"),p=new L(f=>{switch(f.kind){case"functional":{if(f.value===null)return null;let g=null;return f.value.kind==="arbitrary"?g=f.value.value:f.value.kind==="named"&&(g=e.resolveValue(f.value.value,["--container"])),!g||g.includes("var(")?null:g}case"static":case"arbitrary":case"compound":return null}});r.group(()=>{r.functional("@max",(f,g)=>{let v=p.get(g);if(v===null)return null;f.nodes=[Y("@container",g.modifier?`${g.modifier.value} (width < ${v})`:`(width < ${v})`,f.nodes)]},{compounds:1})},(f,g)=>c(f,g,"desc",p)),r.suggest("@max",()=>Array.from(h.keys()).filter(f=>f!==null)),r.group(()=>{r.functional("@",(f,g)=>{let v=p.get(g);if(v===null)return null;f.nodes=[Y("@container",g.modifier?`${g.modifier.value} (width >= ${v})`:`(width >= ${v})`,f.nodes)]},{compounds:1}),r.functional("@min",(f,g)=>{let v=p.get(g);if(v===null)return null;f.nodes=[Y("@container",g.modifier?`${g.modifier.value} (width >= ${v})`:`(width >= ${v})`,f.nodes)]},{compounds:1})},(f,g)=>c(f,g,"asc",p)),r.suggest("@min",()=>Array.from(h.keys()).filter(f=>f!==null)),r.suggest("@",()=>Array.from(h.keys()).filter(f=>f!==null))}}return o("portrait",["@media (orientation: portrait)"]),o("landscape",["@media (orientation: landscape)"]),o("ltr",['&:where(:dir(ltr), [dir="ltr"], [dir="ltr"] *)']),o("rtl",['&:where(:dir(rtl), [dir="rtl"], [dir="rtl"] *)']),o("dark",["@media (prefers-color-scheme: dark)"]),o("starting",["@starting-style"]),o("print",["@media print"]),o("forced-colors",["@media (forced-colors: active)"]),o("inverted-colors",["@media (inverted-colors: inverted)"]),o("pointer-none",["@media (pointer: none)"]),o("pointer-coarse",["@media (pointer: coarse)"]),o("pointer-fine",["@media (pointer: fine)"]),o("any-pointer-none",["@media (any-pointer: none)"]),o("any-pointer-coarse",["@media (any-pointer: coarse)"]),o("any-pointer-fine",["@media (any-pointer: fine)"]),o("noscript",["@media (scripting: none)"]),r}function ho(e){if(e.includes("=")){let[r,...o]=I(e,"="),t=o.join("=").trim();if(t[0]==="'"||t[0]==='"')return e;if(t.length>1){let n=t[t.length-1];if(t[t.length-2]===" "&&(n==="i"||n==="I"||n==="s"||n==="S"))return`${r}="${t.slice(0,-2)}" ${n}`}return`${r}="${t}"`}return e}function xt(e,r){M(e,o=>{if(o.kind==="at-rule"&&o.name==="@slot")return V.ReplaceSkip(r);if(o.kind==="at-rule"&&(o.name==="@keyframes"||o.name==="@property"))return Object.assign(o,H([Y(o.name,o.params,o.nodes)])),V.Skip})}function ur(e,r){let o=0;return M(e,t=>{if(t.kind!=="at-rule"||t.name!=="@variant")return;let n=[],a=I(t.params,",");for(let[l,u]of a.entries()){let d=J("&",l===a.length-1?t.nodes:t.nodes.map(ce)),c=I(u,":");for(let h=c.length-1;h>=0;--h){let p=c[h].trim();if(!p)throw new Error("Cannot use `@variant` with empty variant");let f=r.parseVariant(p);if(f===null)throw new Error(`Cannot use \`@variant\` with unknown variant: ${p}`);if(At(d,f,r.variants)===null)throw new Error(`Cannot use \`@variant\` with variant: ${p}`)}d.selector==="&"?n.push(...d.nodes):n.push(d)}return o|=32,V.Replace(n)}),o}function na(e,r){let o=jl(e),t=oa(e),n=new L(g=>ml(g,f)),a=null,l=-1,u=new L(g=>Array.from(pl(g,f))),d=new L(g=>new L(v=>{let w=la(v,f,g);try{let b=w.map($=>$.node);lr(b,f),ur(b,f)}catch{return[]}return w})),c=new L(g=>{for(let v of Eo(g))e.markUsedVariable(v)});function h(g){let v=[];for(let w of g){let b=!0,{astNodes:$}=zt([w],f,{onInvalidCandidate(){b=!1}});r&&M($,S=>(S.src??=r,V.Continue)),$=_e($,f,0),v.push(b?$:[])}return v}function p(g){return h(g).map(v=>v.length>0?ge(v):null)}let f={theme:e,utilities:o,variants:t,invalidCandidates:new Set,important:!1,candidatesToCss:p,candidatesToAst:h,getClassOrder(g){return ta(this,g)},getClassList(){return Xi(this)},getVariants(){return ea(this)},parseCandidate(g){return u.get(g)},parseVariant(g){return n.get(g)},compileAstNodes(g,v=1){return d.get(v).get(g)},printCandidate(g){return gl(f,g)},printVariant(g){return or(g)},getVariantOrder(){if(a!==null&&l===n.size)return a;let g=Array.from(n.values());g.sort(($,S)=>this.variants.compare($,S));let v=new Map,w,b=0;for(let $ of g)$!==null&&(w!==void 0&&this.variants.compare(w,$)!==0&&b++,v.set($,b),w=$);return a=v,l=n.size,v},resolveThemeValue(g,v=!0){let w=g.lastIndexOf("/"),b=null;w!==-1&&(b=g.slice(w+1).trim(),g=g.slice(0,w).trim());let $=e.resolve(null,[g],v?1:0)??void 0;return b&&$?ne($,b):$},trackUsedVariables(g){c.get(g)},canonicalizeCandidates(g,v){return si(this,g,v)},storage:{}};return f}var po=["container-type","pointer-events","visibility","position","inset","inset-inline","inset-block","inset-inline-start","inset-inline-end","inset-block-start","inset-block-end","top","right","bottom","left","isolation","z-index","order","grid-column","grid-column-start","grid-column-end","grid-row","grid-row-start","grid-row-end","float","clear","--tw-container-component","margin","margin-inline","margin-block","margin-inline-start","margin-inline-end","margin-block-start","margin-block-end","margin-top","margin-right","margin-bottom","margin-left","box-sizing","display","field-sizing","aspect-ratio","height","max-height","min-height","width","max-width","min-width","flex","flex-shrink","flex-grow","flex-basis","table-layout","caption-side","border-collapse","border-spacing","transform-origin","translate","--tw-translate-x","--tw-translate-y","--tw-translate-z","scale","--tw-scale-x","--tw-scale-y","--tw-scale-z","rotate","--tw-rotate-x","--tw-rotate-y","--tw-rotate-z","--tw-skew-x","--tw-skew-y","transform","zoom","animation","cursor","touch-action","--tw-pan-x","--tw-pan-y","--tw-pinch-zoom","resize","scroll-snap-type","--tw-scroll-snap-strictness","scroll-snap-align","scroll-snap-stop","scroll-margin","scroll-margin-inline","scroll-margin-block","scroll-margin-inline-start","scroll-margin-inline-end","scroll-margin-block-start","scroll-margin-block-end","scroll-margin-top","scroll-margin-right","scroll-margin-bottom","scroll-margin-left","scroll-padding","scroll-padding-inline","scroll-padding-block","scroll-padding-inline-start","scroll-padding-inline-end","scroll-padding-block-start","scroll-padding-block-end","scroll-padding-top","scroll-padding-right","scroll-padding-bottom","scroll-padding-left","scrollbar-width","scrollbar-color","scrollbar-gutter","list-style-position","list-style-type","list-style-image","appearance","columns","break-before","break-inside","break-after","grid-auto-columns","grid-auto-flow","grid-auto-rows","grid-template-columns","grid-template-rows","flex-direction","flex-wrap","place-content","place-items","align-content","align-items","justify-content","justify-items","gap","column-gap","row-gap","--tw-space-x-reverse","--tw-space-y-reverse","divide-x-width","divide-y-width","--tw-divide-y-reverse","divide-style","divide-color","place-self","align-self","justify-self","overflow","overflow-x","overflow-y","overscroll-behavior","overscroll-behavior-x","overscroll-behavior-y","scroll-behavior","border-radius","border-start-radius","border-end-radius","border-top-radius","border-right-radius","border-bottom-radius","border-left-radius","border-start-start-radius","border-start-end-radius","border-end-end-radius","border-end-start-radius","border-top-left-radius","border-top-right-radius","border-bottom-right-radius","border-bottom-left-radius","border-width","border-inline-width","border-block-width","border-inline-start-width","border-inline-end-width","border-block-start-width","border-block-end-width","border-top-width","border-right-width","border-bottom-width","border-left-width","border-style","border-inline-style","border-block-style","border-inline-start-style","border-inline-end-style","border-block-start-style","border-block-end-style","border-top-style","border-right-style","border-bottom-style","border-left-style","border-color","border-inline-color","border-block-color","border-inline-start-color","border-inline-end-color","border-block-start-color","border-block-end-color","border-top-color","border-right-color","border-bottom-color","border-left-color","background-color","background-image","--tw-gradient-position","--tw-gradient-stops","--tw-gradient-via-stops","--tw-gradient-from","--tw-gradient-from-position","--tw-gradient-via","--tw-gradient-via-position","--tw-gradient-to","--tw-gradient-to-position","mask-image","--tw-mask-top","--tw-mask-top-from-color","--tw-mask-top-from-position","--tw-mask-top-to-color","--tw-mask-top-to-position","--tw-mask-right","--tw-mask-right-from-color","--tw-mask-right-from-position","--tw-mask-right-to-color","--tw-mask-right-to-position","--tw-mask-bottom","--tw-mask-bottom-from-color","--tw-mask-bottom-from-position","--tw-mask-bottom-to-color","--tw-mask-bottom-to-position","--tw-mask-left","--tw-mask-left-from-color","--tw-mask-left-from-position","--tw-mask-left-to-color","--tw-mask-left-to-position","--tw-mask-linear","--tw-mask-linear-position","--tw-mask-linear-from-color","--tw-mask-linear-from-position","--tw-mask-linear-to-color","--tw-mask-linear-to-position","--tw-mask-radial","--tw-mask-radial-shape","--tw-mask-radial-size","--tw-mask-radial-position","--tw-mask-radial-from-color","--tw-mask-radial-from-position","--tw-mask-radial-to-color","--tw-mask-radial-to-position","--tw-mask-conic","--tw-mask-conic-position","--tw-mask-conic-from-color","--tw-mask-conic-from-position","--tw-mask-conic-to-color","--tw-mask-conic-to-position","box-decoration-break","background-size","background-attachment","background-clip","background-position","background-repeat","background-origin","mask-composite","mask-mode","mask-type","mask-size","mask-clip","mask-position","mask-repeat","mask-origin","fill","stroke","stroke-width","object-fit","object-position","padding","padding-inline","padding-block","padding-inline-start","padding-inline-end","padding-block-start","padding-block-end","padding-top","padding-right","padding-bottom","padding-left","text-align","text-indent","vertical-align","font-family","font-feature-settings","font-size","line-height","font-weight","letter-spacing","text-wrap","overflow-wrap","word-break","text-overflow","hyphens","white-space","tab-size","color","text-transform","font-style","font-stretch","font-variant-numeric","text-decoration-line","text-decoration-color","text-decoration-style","text-decoration-thickness","text-underline-offset","-webkit-font-smoothing","placeholder-color","caret-color","accent-color","color-scheme","opacity","background-blend-mode","mix-blend-mode","box-shadow","--tw-shadow","--tw-shadow-color","--tw-ring-shadow","--tw-ring-color","--tw-inset-shadow","--tw-inset-shadow-color","--tw-inset-ring-shadow","--tw-inset-ring-color","--tw-ring-offset-width","--tw-ring-offset-color","outline","outline-width","outline-offset","outline-color","--tw-blur","--tw-brightness","--tw-contrast","--tw-drop-shadow","--tw-grayscale","--tw-hue-rotate","--tw-invert","--tw-saturate","--tw-sepia","filter","--tw-backdrop-blur","--tw-backdrop-brightness","--tw-backdrop-contrast","--tw-backdrop-grayscale","--tw-backdrop-hue-rotate","--tw-backdrop-invert","--tw-backdrop-opacity","--tw-backdrop-saturate","--tw-backdrop-sepia","backdrop-filter","transition-property","transition-behavior","transition-delay","transition-duration","transition-timing-function","will-change","contain","content","forced-color-adjust"];function zt(e,r,{onInvalidCandidate:o,respectImportant:t}={}){let n=new Map,a=[],l=new Map;for(let c of e){if(r.invalidCandidates.has(c)){o?.(c);continue}let h=r.parseCandidate(c);if(h.length===0){o?.(c);continue}l.set(c,h)}let u=0;(t??!0)&&(u|=1);let d=l.size>1?r.getVariantOrder():null;for(let[c,h]of l){let p=!1;for(let f of h){let g=r.compileAstNodes(f,u);if(g.length!==0){p=!0;for(let{node:v,propertySort:w}of g){let b=0n;if(d!==null)for(let $ of f.variants)b|=1n<<BigInt(d.get($));n.set(v,{properties:w,variants:b,candidate:c}),a.push(v)}}}p||o?.(c)}return a.sort((c,h)=>{let p=n.get(c),f=n.get(h);if(p.variants-f.variants!==0n)return Number(p.variants-f.variants);let g=0;for(;g<p.properties.order.length&&g<f.properties.order.length&&p.properties.order[g]===f.properties.order[g];)g+=1;return(p.properties.order[g]??1/0)-(f.properties.order[g]??1/0)||f.properties.count-p.properties.count||_o(p.candidate,f.candidate)}),{astNodes:a,nodeSorting:n}}function la(e,r,o){let t=ia(e,r);if(t.length===0)return[];let n=r.important&&!!(o&1),a=[],l=`.${Ue(e.raw)}`;for(let u of t){let d=aa(u);(e.important||n)&&rn(u);let c={kind:"rule",selector:l,nodes:u};for(let h of e.variants)if(At(c,h,r.variants)===null)return[];a.push({node:c,propertySort:d})}return a}function At(e,r,o,t=0){if(r.kind==="arbitrary"){if(r.relative&&t===0)return null;let a=re(r.selector,e.nodes);a.kind==="at-rule"&&a.name==="@scope"&&(a.nodes=[le({source:"user"},e.nodes)],a=le({source:"variant"},[a])),e.nodes=[a];return}let{applyFn:n}=o.get(r.root);if(r.kind==="compound"){let a=Y("@slot");if(At(a,r.variant,o,t+1)===null||r.root==="not"&&a.nodes.length>1)return null;for(let l of a.nodes)if(l.kind!=="rule"&&l.kind!=="at-rule"||n(l,r)===null)return null;M(a.nodes,l=>{if((l.kind==="rule"||l.kind==="at-rule")&&l.nodes.length<=0)return l.nodes=e.nodes,V.Skip}),e.nodes=a.nodes;return}if(n(e,r)===null)return null}function mo(e){let r=e.options?.types??[];return r.length>1&&r.includes("any")}function ia(e,r){if(e.kind==="arbitrary"){let l=e.value;return e.modifier&&(l=ee(l,e.modifier,r.theme)),l===null?[]:[[s(e.property,l)]]}let o=r.utilities.get(e.root)??[],t=[],n=o.filter(l=>!mo(l));for(let l of n){if(l.kind!==e.kind)continue;let u=l.compileFn(e);if(u!==void 0){if(u===null){if(l.options?.types?.length)return t;continue}t.push(u)}}if(t.length>0)return t;let a=o.filter(l=>mo(l));for(let l of a){if(l.kind!==e.kind)continue;let u=l.compileFn(e);if(u!==void 0){if(u===null){if(l.options?.types?.length)return t;continue}t.push(u)}}return t}function rn(e){for(let r of e)r.kind!=="at-root"&&(r.kind==="declaration"?r.important=!0:(r.kind==="rule"||r.kind==="at-rule")&&rn(r.nodes))}function aa(e){let r=new Set,o=0,t=e.slice(),n=!1;for(;t.length>0;){let a=t.shift();if(a.kind==="declaration"){if(a.value===void 0||(o++,n))continue;if(a.property==="--tw-sort"){let u=po.indexOf(a.value??"");if(u!==-1){r.add(u),n=!0;continue}}let l=po.indexOf(a.property);l!==-1&&r.add(l)}else if(a.kind==="rule"||a.kind==="at-rule")for(let l of a.nodes)t.push(l)}return{order:Array.from(r).sort((a,l)=>a-l),count:o}}function qe(e,r){let o=0,t=re("&",e),n=new Set,a=new L(()=>new Set),l=new L(()=>new Set);M([t],(p,f)=>{if(p.kind==="at-rule"){if(p.name==="@keyframes")return M(p.nodes,g=>{if(g.kind==="at-rule"&&g.name==="@apply")throw new Error("You cannot use `@apply` inside `@keyframes`.")}),V.Skip;if(p.name==="@utility"){let g=p.params.replace(/-\*$/,"");l.get(g).add(p),M(p.nodes,v=>{if(!(v.kind!=="at-rule"||v.name!=="@apply")){n.add(p);for(let w of go(v,r))a.get(p).add(w)}});return}if(p.name==="@apply"){if(f.parent===null)return;o|=1,n.add(f.parent);for(let g of go(p,r))for(let v of f.path())n.has(v)&&a.get(v).add(g)}}});let u=new Set,d=[],c=new Set;function h(p,f=[]){if(!u.has(p)){if(c.has(p)){let g=f[(f.indexOf(p)+1)%f.length];throw p.kind==="at-rule"&&p.name==="@utility"&&g.kind==="at-rule"&&g.name==="@utility"&&M(p.nodes,v=>{if(v.kind!=="at-rule"||v.name!=="@apply")return;let w=v.params.split(/\s+/g);for(let b of w)for(let $ of r.parseCandidate(b))switch($.kind){case"arbitrary":break;case"static":case"functional":if(g.params.replace(/-\*$/,"")===$.root)throw new Error(`You cannot \`@apply\` the \`${b}\` utility here because it creates a circular dependency.`);break;default:}}),new Error(`Circular dependency detected:

${ge([p])}
Relies on:

${ge([g])}`)}c.add(p);for(let g of a.get(p))for(let v of l.get(g))f.push(p),h(v,f),f.pop();u.add(p),c.delete(p),d.push(p)}}for(let p of n)h(p);for(let p of d)"nodes"in p&&M(p.nodes,f=>{if(f.kind!=="at-rule"||f.name!=="@apply")return;let g=f.params.split(/(\s+)/g),v={},w=[],b=[],$=0;for(let[S,y]of g.entries())S%2===0&&(y[0]==="-"&&y[1]==="-"?b.push(y):w.push(y),v[y]=$),$+=y.length;if(b.length){if(w.length===0)return V.Skip;let S=b.join(" ");throw new Error(`You cannot use \`@apply\` with both mixins and utilities. Please move \`@apply ${S}\` into a separate rule.`)}if(f.nodes.length>0&&w.length){let S=w.join(" ");throw new Error(`The rule \`@apply ${S}\` must not have a body.`)}{let S=Object.keys(v),y=zt(S,r,{respectImportant:!1,onInvalidCandidate:K=>{if(r.theme.prefix&&!K.startsWith(r.theme.prefix))throw new Error(`Cannot apply unprefixed utility class \`${K}\`. Did you mean \`${r.theme.prefix}:${K}\`?`);if(r.invalidCandidates.has(K))throw new Error(`Cannot apply utility class \`${K}\` because it has been explicitly disabled: https://tailwindcss.com/docs/detecting-classes-in-source-files#explicitly-excluding-classes`);let E=I(K,":");if(E.length>1){let B=E.pop();if(r.candidatesToCss([B])[0]){let R=r.candidatesToCss(E.map(D=>`${D}:[--tw-variant-check:1]`)),U=E.filter((D,G)=>R[G]===null);if(U.length>0){if(U.length===1)throw new Error(`Cannot apply utility class \`${K}\` because the ${U.map(D=>`\`${D}\``)} variant does not exist.`);{let D=new Intl.ListFormat("en",{style:"long",type:"conjunction"});throw new Error(`Cannot apply utility class \`${K}\` because the ${D.format(U.map(G=>`\`${G}\``))} variants do not exist.`)}}}}throw r.theme.size===0?new Error(`Cannot apply unknown utility class \`${K}\`. Are you using CSS modules or similar and missing \`@reference\`? https://tailwindcss.com/docs/functions-and-directives#reference-directive`):new Error(`Cannot apply unknown utility class \`${K}\``)}}),j=f.src,W=y.astNodes.map(K=>{let E=y.nodeSorting.get(K)?.candidate,B=E?v[E]:void 0;if(K=ce(K),!j||!E||B===void 0)return M([K],U=>{U.src=j}),K;let R=[j[0],j[1],j[2]];return R[1]+=7+B,R[2]=R[1]+E.length,M([K],U=>{U.src=R}),K}),O=[];for(let K of W)if(K.kind==="rule")for(let E of K.nodes)O.push(E);else O.push(K);return V.Replace(O)}});return o}function*go(e,r){for(let o of e.params.split(/\s+/g))for(let t of r.parseCandidate(o))switch(t.kind){case"arbitrary":break;case"static":case"functional":yield t.root;break;default:}}async function on(e,r,o,t=0,n=!1){let a=0,l=[];return M(e,u=>{if(u.kind==="at-rule"&&(u.name==="@import"||u.name==="@reference")){let d=sa(Z(u.params));if(d===null)return;u.name==="@reference"&&(d.media="reference"),a|=2;let{uri:c,layer:h,media:p,supports:f}=d;if(c.startsWith("data:")||c.startsWith("http://")||c.startsWith("https://"))return;let g=le({},[]);return l.push((async()=>{if(t>100)throw new Error(`Exceeded maximum recursion depth while resolving \`${c}\` in \`${r}\`)`);let v=await o(c,r),w=Qt(v.content,{from:n?v.path:void 0});await on(w,v.base,o,t+1,n),g.nodes=ca(u,[le({base:v.base},w)],h,p,f)})()),V.ReplaceSkip(g)}}),l.length>0&&await Promise.all(l),a}function sa(e){let r,o=null,t=null,n=null;for(let a=0;a<e.length;a++){let l=e[a];if(l.kind!=="separator"){if(l.kind==="word"&&!r){if(!l.value||l.value[0]!=='"'&&l.value[0]!=="'")return null;r=l.value.slice(1,-1);continue}if(l.kind==="function"&&l.value.toLowerCase()==="url"||!r)return null;if((l.kind==="word"||l.kind==="function")&&l.value.toLowerCase()==="layer"){if(o)return null;if(n)throw new Error("`layer(…)` in an `@import` should come before any other functions or conditions");"nodes"in l?o=q(l.nodes):o="";continue}if(l.kind==="function"&&l.value.toLowerCase()==="supports"){if(n)return null;n=q(l.nodes);continue}t=q(e.slice(a));break}}return r?{uri:r,layer:o,media:t,supports:n}:null}function ca(e,r,o,t,n){let a=r;if(o!==null){let l=Y("@layer",o,a);l.src=e.src,a=[l]}if(t!==null){let l=Y("@media",t,a);l.src=e.src,a=[l]}if(n!==null){let l=Y("@supports",n[0]==="("?n:`(${n})`,a);l.src=e.src,a=[l]}return a}function Ie(e){if(Object.prototype.toString.call(e)!=="[object Object]")return!1;let r=Object.getPrototypeOf(e);return r===null||Object.getPrototypeOf(r)===null}function dr(e,r,o,t=[]){for(let n of r)if(n!=null)for(let a of Reflect.ownKeys(n)){t.push(a);let l=o(e[a],n[a],t);l!==void 0?e[a]=l:!Ie(e[a])||!Ie(n[a])?e[a]=n[a]:e[a]=dr({},[e[a],n[a]],o,t),t.pop()}return e}function nn(e,r,o){return function(t,n){let a=t.lastIndexOf("/"),l=null;a!==-1&&(l=t.slice(a+1).trim(),t=t.slice(0,a).trim());let u=(()=>{let d=bt(t),[c,h]=ua(e.theme,d),p=o(vo(r()??{},d)??null);if(typeof p=="string"&&(p=p.replace("<alpha-value>","1")),typeof c!="object")return typeof h!="object"&&h&4?p??c:c;if(p!==null&&typeof p=="object"&&!Array.isArray(p)){let f=dr({},[p],(g,v)=>v);if(c===null&&Object.hasOwn(p,"__CSS_VALUES__")){let g={};for(let v in p.__CSS_VALUES__)g[v]=p[v],delete f[v];c=g}for(let g in c)g!=="__CSS_VALUES__"&&(p?.__CSS_VALUES__?.[g]&4&&vo(f,g.split("-"))!==void 0||(f[Ke(g)]=c[g]));return f}if(Array.isArray(c)&&Array.isArray(h)&&Array.isArray(p)){let f=c[0],g=c[1];h[0]&4&&(f=p[0]??f);for(let v of Object.keys(g))h[1][v]&4&&(g[v]=p[1][v]??g[v]);return[f,g]}return d.length>1&&c!==null&&typeof c=="object"&&!Array.isArray(c)&&"DEFAULT"in c?c.DEFAULT:c??p})();return l&&typeof u=="string"&&(u=ne(u,l)),u??n}}function ua(e,r){if(r.length===1&&r[0].startsWith("--"))return[e.get([r[0]]),e.getOptions(r[0])];let o=gt(r),t=new Map,n=new L(()=>new Map),a=e.namespace(`--${o}`);if(a.size===0)return[null,0];let l=new Map;for(let[h,p]of a){if(!h||!h.includes("--")){t.set(h,p),l.set(h,e.getOptions(h?`--${o}-${h}`:`--${o}`));continue}let f=h.indexOf("--"),g=h.slice(0,f),v=h.slice(f+2);v=v.replace(/-([a-z])/g,(w,b)=>b.toUpperCase()),n.get(g===""?null:g).set(v,[p,e.getOptions(`--${o}${h}`)])}let u=e.getOptions(`--${o}`);for(let[h,p]of n){let f=t.get(h);if(typeof f!="string")continue;let g={},v={};for(let[w,[b,$]]of p)g[w]=b,v[w]=$;t.set(h,[f,g]),l.set(h,[u,v])}let d={},c={};for(let[h,p]of t)ko(d,[h??"DEFAULT"],p);for(let[h,p]of l)ko(c,[h??"DEFAULT"],p);return r[r.length-1]==="DEFAULT"?[d?.DEFAULT??null,c.DEFAULT??0]:r.length>1&&"DEFAULT"in d&&Object.keys(d).length===1?[d.DEFAULT,c.DEFAULT??0]:(d.__CSS_VALUES__=c,[d,c])}function vo(e,r){for(let o=0;o<r.length;++o){let t=r[o];if(e==null||typeof e!="object"||!Object.hasOwn(e,t)){if(r[o+1]===void 0)return;r[o+1]=`${t}-${r[o+1]}`;continue}e=e[t]}return e}function ko(e,r,o){for(let t of r.slice(0,-1))e[t]===void 0&&(e[t]={}),e=e[t];e[r[r.length-1]]=o}var bo=/^[a-z@][a-zA-Z0-9/%._-]*$/;function wo({designSystem:e,ast:r,resolvedConfig:o,featuresRef:t,referenceMode:n,src:a}){let l={addBase(u){if(n)return;let d=xe(u);t.current|=lr(d,e);let c=Y("@layer","base",d);M([c],h=>{h.src=a}),r.push(c)},addVariant(u,d){if(!tn.test(u))throw new Error(`\`addVariant('${u}')\` defines an invalid variant name. Variants should only contain alphanumeric, dashes, or underscore characters and start with a lowercase letter or number.`);if(typeof d=="string"){if(d.includes(":merge("))return}else if(Array.isArray(d)){if(d.some(h=>h.includes(":merge(")))return}else if(typeof d=="object"){let h=function(p,f){return Object.entries(p).some(([g,v])=>g.includes(f)||typeof v=="object"&&h(v,f))};var c=h;if(h(d,":merge("))return}typeof d=="string"||Array.isArray(d)?e.variants.static(u,h=>{h.nodes=yo(d,h.nodes)},{compounds:Pe(typeof d=="string"?[d]:d)}):typeof d=="object"&&e.variants.fromAst(u,xe(d),e)},matchVariant(u,d,c){function h(f,g,v){let w=d(f,{modifier:g?.value??null});return yo(w,v)}try{let f=d("a",{modifier:null});if(typeof f=="string"&&f.includes(":merge(")||Array.isArray(f)&&f.some(g=>g.includes(":merge(")))return}catch{}let p=Object.keys(c?.values??{});e.variants.group(()=>{e.variants.functional(u,(f,g)=>{if(!g.value){if(c?.values&&"DEFAULT"in c.values){f.nodes=h(c.values.DEFAULT,g.modifier,f.nodes);return}return null}if(g.value.kind==="arbitrary")f.nodes=h(g.value.value,g.modifier,f.nodes);else if(g.value.kind==="named"&&c?.values){if(!Object.hasOwn(c.values,g.value.value))return null;let v=c.values[g.value.value];if(typeof v!="string")return null;f.nodes=h(v,g.modifier,f.nodes)}else return null})},(f,g)=>{if(f.kind!=="functional"||g.kind!=="functional")return 0;let v=f.value?f.value.value:"DEFAULT",w=g.value?g.value.value:"DEFAULT",b=(c?.values&&Object.hasOwn(c.values,v)?c.values[v]:void 0)??v,$=(c?.values&&Object.hasOwn(c.values,w)?c.values[w]:void 0)??w;if(c&&typeof c.sort=="function")return c.sort({value:b,modifier:f.modifier?.value??null},{value:$,modifier:g.modifier?.value??null});let S=p.indexOf(v),y=p.indexOf(w);return S=S===-1?p.length:S,y=y===-1?p.length:y,S!==y?S-y:b<$?-1:1}),e.variants.suggest(u,()=>Object.keys(c?.values??{}).filter(f=>f!=="DEFAULT"))},addUtilities(u){u=Array.isArray(u)?u:[u];let d=u.flatMap(h=>Object.entries(h));d=d.flatMap(([h,p])=>I(h,",").map(f=>[f.trim(),p]));let c=new L(()=>[]);for(let[h,p]of d){if(h.startsWith("@keyframes ")){if(!n){let v=re(h,xe(p));M([v],w=>{w.src=a}),r.push(v)}continue}let f=$e(h),g=!1;if(M(f,v=>{if(v.kind==="selector"&&v.value[0]==="."&&bo.test(v.value.slice(1))){let w=v.value;v.value="&";let b=se(f),$=w.slice(1),S=b==="&"?xe(p):[re(b,xe(p))];c.get($).push(...S),g=!0,v.value=w;return}if(v.kind==="function"&&(v.value===":not"||v.value===":nth-child"||v.value===":nth-last-child"))return V.Skip}),!g)throw new Error(`\`addUtilities({ '${h}' : … })\` defines an invalid utility selector. Utilities must be a single class name and start with a lowercase letter, eg. \`.scrollbar-none\`.`)}for(let[h,p]of c)e.theme.prefix&&M(p,f=>{if(f.kind==="rule"){let g=$e(f.selector);M(g,v=>{v.kind==="selector"&&v.value[0]==="."&&(v.value=`.${e.theme.prefix}\\:${v.value.slice(1)}`)}),f.selector=se(g)}}),e.utilities.static(h,f=>{let g=p.map(ce);return xo(g,h,f.raw),t.current|=qe(g,e),g})},matchUtilities(u,d){let c=d?.type?Array.isArray(d?.type)?d.type:[d.type]:["any"];for(let[p,f]of Object.entries(u)){let g=function({negative:v}){return w=>{if(w.value?.kind==="arbitrary"&&c.length>0&&!c.includes("any")&&(w.value.dataType&&!c.includes(w.value.dataType)||!w.value.dataType&&!X(w.value.value,c)))return;let b=c.includes("color"),$=null,S=!1;{let W=d?.values??{};b&&(W=Object.assign({inherit:"inherit",transparent:"transparent",current:"currentcolor"},W)),w.value?w.value.kind==="arbitrary"?$=w.value.value:w.value.fraction&&Object.hasOwn(W,w.value.fraction)?($=W[w.value.fraction],S=!0):Object.hasOwn(W,w.value.value)?$=W[w.value.value]:W.__BARE_VALUE__&&($=W.__BARE_VALUE__(w.value)??null,S=(w.value.fraction!==null&&$?.includes("/"))??!1):$=W.DEFAULT??null}if($===null)return;let y;{let W=d?.modifiers??null;w.modifier?W==="any"||w.modifier.kind==="arbitrary"?y=w.modifier.value:W&&Object.hasOwn(W,w.modifier.value)?y=W[w.modifier.value]:b&&!Number.isNaN(Number(w.modifier.value))?y=`${w.modifier.value}%`:y=null:y=null}if(w.modifier&&y===null&&!S)return w.value?.kind==="arbitrary"?null:void 0;b&&y!==null&&($=ne($,y)),v&&($=`calc(${$} * -1)`);let j=xe(f($,{modifier:y}));return xo(j,p,w.raw),t.current|=qe(j,e),j}};var h=g;if(!bo.test(p))throw new Error(`\`matchUtilities({ '${p}' : … })\` defines an invalid utility name. Utilities should be alphanumeric and start with a lowercase letter, eg. \`scrollbar\`.`);d?.supportsNegativeValues&&e.utilities.functional(`-${p}`,g({negative:!0}),{types:c}),e.utilities.functional(p,g({negative:!1}),{types:c}),e.utilities.suggest(p,()=>{let v=d?.values??{},w=new Set(Object.keys(v));w.delete("__BARE_VALUE__"),w.delete("__CSS_VALUES__"),w.has("DEFAULT")&&(w.delete("DEFAULT"),w.add(null));let b=d?.modifiers??{},$=b==="any"?[]:Object.keys(b);return[{supportsNegative:d?.supportsNegativeValues??!1,values:Array.from(w),modifiers:$}]})}},addComponents(u,d){this.addUtilities(u,d)},matchComponents(u,d){this.matchUtilities(u,d)},theme:nn(e,()=>o.theme??{},u=>u),prefix(u){return u},config(u,d){let c=o;if(!u)return c;let h=bt(u);for(let p=0;p<h.length;++p){let f=h[p];if(c[f]===void 0)return d;c=c[f]}return c??d}};return l.addComponents=l.addComponents.bind(l),l.matchComponents=l.matchComponents.bind(l),l}function xe(e){let r=[];e=Array.isArray(e)?e:[e];let o=e.flatMap(t=>Object.entries(t));for(let[t,n]of o)if(n!=null&&n!==!1)if(typeof n!="object"){if(!t.startsWith("--")){if(n==="@slot"){r.push(re(t,[Y("@slot")]));continue}t=t.replace(/([A-Z])/g,"-$1").toLowerCase()}r.push(s(t,String(n)))}else if(Array.isArray(n))for(let a of n)typeof a=="string"?r.push(s(t,a)):r.push(re(t,xe(a)));else r.push(re(t,xe(n)));return r}function yo(e,r){return(typeof e=="string"?[e]:e).flatMap(o=>{if(o.trim().endsWith("}")){let t=o.includes("@scope"),n=o.replace("}","{@slot}}"),a=Qt(n);return t?(xt(a,[le({source:"user"},r)]),le({source:"variant"},a)):(xt(a,r),a)}else{let t=re(o,r);return t.kind==="at-rule"&&t.name==="@scope"?(t.nodes=[le({source:"user"},r)],le({source:"variant"},[t])):t}})}function xo(e,r,o){M(e,t=>{if(t.kind==="rule"){let n=$e(t.selector);M(n,a=>{a.kind==="selector"&&a.value===`.${r}`&&(a.value=`.${Ue(o)}`)}),t.selector=se(n)}})}function da(e,r){for(let o of fa(r))e.theme.addKeyframes(o)}function fa(e){let r=[];if("keyframes"in e.theme)for(let[o,t]of Object.entries(e.theme.keyframes))r.push(Y("@keyframes",o,xe(t)));return r}function ha(e){return{theme:{...br,colors:({theme:r})=>r("color",{}),extend:{fontSize:({theme:r})=>({...r("text",{})}),boxShadow:({theme:r})=>({...r("shadow",{})}),animation:({theme:r})=>({...r("animate",{})}),aspectRatio:({theme:r})=>({...r("aspect",{})}),borderRadius:({theme:r})=>({...r("radius",{})}),screens:({theme:r})=>({...r("breakpoint",{})}),letterSpacing:({theme:r})=>({...r("tracking",{})}),lineHeight:({theme:r})=>({...r("leading",{})}),transitionDuration:{DEFAULT:e.get(["--default-transition-duration"])??null},transitionTimingFunction:{DEFAULT:e.get(["--default-transition-timing-function"])??null},maxWidth:({theme:r})=>({...r("container",{})})}}}}var pa={blocklist:[],future:{},experimental:{},prefix:"",important:!1,darkMode:null,theme:{},plugins:[],content:{files:[]}};function $o(e,r){let o={design:e,configs:[],plugins:[],content:{files:[]},theme:{},extend:{},result:structuredClone(pa)};for(let n of r)Yt(o,n);for(let n of o.configs)"darkMode"in n&&n.darkMode!==void 0&&(o.result.darkMode=n.darkMode??null),"prefix"in n&&n.prefix!==void 0&&(o.result.prefix=n.prefix??""),"blocklist"in n&&n.blocklist!==void 0&&(o.result.blocklist=n.blocklist??[]),"important"in n&&n.important!==void 0&&(o.result.important=n.important??!1);let t=ga(o);return{resolvedConfig:{...o.result,content:o.content,theme:o.theme,plugins:o.plugins},replacedThemeKeys:t}}function ma(e,r){if(Array.isArray(e)&&Ie(e[0]))return e.concat(r);if(Array.isArray(r)&&Ie(r[0])&&Ie(e))return[e,...r];if(Array.isArray(r))return r}function Yt(e,{config:r,base:o,path:t,reference:n,src:a}){let l=[];for(let c of r.plugins??[])"__isOptionsFunction"in c?l.push({...c(),reference:n,src:a}):"handler"in c?l.push({...c,reference:n,src:a}):l.push({handler:c,reference:n,src:a});if(Array.isArray(r.presets)&&r.presets.length===0)throw new Error("Error in the config file/plugin/preset. An empty preset (`preset: []`) is not currently supported.");for(let c of r.presets??[])Yt(e,{path:t,base:o,config:c,reference:n,src:a});for(let c of l)e.plugins.push(c),c.config&&Yt(e,{path:t,base:o,config:c.config,reference:!!c.reference,src:c.src??a});let u=r.content??[],d=Array.isArray(u)?u:u.files;for(let c of d)e.content.files.push(typeof c=="object"?c:{base:o,pattern:c});e.configs.push(r)}function ga(e){let r=new Set,o=nn(e.design,()=>e.theme,n),t=Object.assign(o,{theme:o,colors:Ze});function n(a){return typeof a=="function"?a(t)??null:a??null}for(let a of e.configs){let l=a.theme??{},u=l.extend??{};for(let d in l)d!=="extend"&&r.add(d);Object.assign(e.theme,l);for(let d in u)e.extend[d]??=[],e.extend[d].push(u[d])}delete e.theme.extend;for(let a in e.extend){let l=[e.theme[a],...e.extend[a]];e.theme[a]=()=>{let u=l.map(n);return dr({},u,ma)}}for(let a in e.theme)e.theme[a]=n(e.theme[a]);if(e.theme.screens&&typeof e.theme.screens=="object")for(let a of Object.keys(e.theme.screens)){let l=e.theme.screens[a];l&&typeof l=="object"&&("raw"in l||"max"in l||"min"in l&&(e.theme.screens[a]=l.min))}return r}function va(e,r){let o=e.theme.container||{};if(typeof o!="object"||o===null)return;let t=ka(o,r);t.length!==0&&r.utilities.static("container",()=>t.map(ce))}function ka({center:e,padding:r,screens:o},t){let n=[],a=null;if(e&&n.push(s("margin-inline","auto")),(typeof r=="string"||typeof r=="object"&&r!==null&&"DEFAULT"in r)&&n.push(s("padding-inline",typeof r=="string"?r:r.DEFAULT)),typeof o=="object"&&o!==null){a=new Map;let l=Array.from(t.theme.namespace("--breakpoint").entries());if(l.sort((u,d)=>ht(u[1],d[1],"asc")),l.length>0){let[u]=l[0];n.push(Y("@media",`(width >= --theme(--breakpoint-${u}))`,[s("max-width","none")]))}for(let[u,d]of Object.entries(o)){if(typeof d=="object")if("min"in d)d=d.min;else continue;a.set(u,Y("@media",`(width >= ${d})`,[s("max-width",d)]))}}if(typeof r=="object"&&r!==null){let l=Object.entries(r).filter(([u])=>u!=="DEFAULT").map(([u,d])=>[u,t.theme.resolveValue(u,["--breakpoint"]),d]).filter(Boolean);l.sort((u,d)=>ht(u[1],d[1],"asc"));for(let[u,,d]of l)if(a&&a.has(u))a.get(u).nodes.push(s("padding-inline",d));else{if(a)continue;n.push(Y("@media",`(width >= theme(--breakpoint-${u}))`,[s("padding-inline",d)]))}}if(a)for(let[,l]of a)n.push(l);return n}function ba({addVariant:e,config:r}){let o=r("darkMode",null),[t,n=".dark"]=Array.isArray(o)?o:[o];if(t==="variant"){let a;if(Array.isArray(n)||typeof n=="function"?a=n:typeof n=="string"&&(a=[n]),Array.isArray(a))for(let l of a)l===".dark"?(t=!1,console.warn('When using `variant` for `darkMode`, you must provide a selector.\nExample: `darkMode: ["variant", ".your-selector &"]`')):l.includes("&")||(t=!1,console.warn('When using `variant` for `darkMode`, your selector must contain `&`.\nExample `darkMode: ["variant", ".your-selector &"]`'));n=a}t===null||(t==="selector"?e("dark",`&:where(${n}, ${n} *)`):t==="media"?e("dark","@media (prefers-color-scheme: dark)"):t==="variant"?e("dark",n):t==="class"&&e("dark",`&:is(${n} *)`))}function wa(e){for(let[o,t]of[["t","top"],["tr","top right"],["r","right"],["br","bottom right"],["b","bottom"],["bl","bottom left"],["l","left"],["tl","top left"]])e.utilities.suggest(`bg-gradient-to-${o}`,()=>[]),e.utilities.static(`bg-gradient-to-${o}`,()=>[s("--tw-gradient-position",`to ${t} in oklab`),s("background-image","linear-gradient(var(--tw-gradient-stops))")]);e.utilities.suggest("bg-left-top",()=>[]),e.utilities.static("bg-left-top",()=>[s("background-position","left top")]),e.utilities.suggest("bg-right-top",()=>[]),e.utilities.static("bg-right-top",()=>[s("background-position","right top")]),e.utilities.suggest("bg-left-bottom",()=>[]),e.utilities.static("bg-left-bottom",()=>[s("background-position","left bottom")]),e.utilities.suggest("bg-right-bottom",()=>[]),e.utilities.static("bg-right-bottom",()=>[s("background-position","right bottom")]),e.utilities.suggest("object-left-top",()=>[]),e.utilities.static("object-left-top",()=>[s("object-position","left top")]),e.utilities.suggest("object-right-top",()=>[]),e.utilities.static("object-right-top",()=>[s("object-position","right top")]),e.utilities.suggest("object-left-bottom",()=>[]),e.utilities.static("object-left-bottom",()=>[s("object-position","left bottom")]),e.utilities.suggest("object-right-bottom",()=>[]),e.utilities.static("object-right-bottom",()=>[s("object-position","right bottom")]),e.utilities.suggest("max-w-screen",()=>[]),e.utilities.functional("max-w-screen",o=>{if(!o.value||o.value.kind==="arbitrary")return;let t=e.theme.resolve(o.value.value,["--breakpoint"]);if(t)return[s("max-width",t)]}),e.utilities.suggest("overflow-ellipsis",()=>[]),e.utilities.static("overflow-ellipsis",()=>[s("text-overflow","ellipsis")]),e.utilities.suggest("decoration-slice",()=>[]),e.utilities.static("decoration-slice",()=>[s("-webkit-box-decoration-break","slice"),s("box-decoration-break","slice")]),e.utilities.suggest("decoration-clone",()=>[]),e.utilities.static("decoration-clone",()=>[s("-webkit-box-decoration-break","clone"),s("box-decoration-break","clone")]),e.utilities.suggest("flex-shrink",()=>[]),e.utilities.functional("flex-shrink",o=>{if(!o.modifier){if(!o.value)return[s("flex-shrink","1")];if(o.value.kind==="arbitrary")return[s("flex-shrink",o.value.value)];if(N(o.value.value))return[s("flex-shrink",o.value.value)]}}),e.utilities.suggest("flex-grow",()=>[]),e.utilities.functional("flex-grow",o=>{if(!o.modifier){if(!o.value)return[s("flex-grow","1")];if(o.value.kind==="arbitrary")return[s("flex-grow",o.value.value)];if(N(o.value.value))return[s("flex-grow",o.value.value)]}}),e.utilities.suggest("order-none",()=>[]),e.utilities.static("order-none",()=>[s("order","0")]),e.utilities.suggest("break-words",()=>[]),e.utilities.static("break-words",()=>[s("overflow-wrap","break-word")]);for(let[o,t]of[["start","inset-inline-start"],["end","inset-inline-end"]]){let n=function({negative:a}){return l=>{if(l.value===null)return;if(l.value.kind==="arbitrary"){if(l.modifier)return;let d=l.value.value;return[s(t,a?`calc(${d} * -1)`:d)]}let u=e.theme.resolve(l.value.fraction??l.value.value,["--inset","--spacing"]);if(u===null&&l.value.fraction){let[d,c]=I(l.value.fraction,"/");if(!N(d)||!N(c))return;u=`calc(${l.value.fraction} * 100%)`}if(u===null&&a){let d=e.theme.resolve(null,["--spacing"]);if(d&&Q(l.value.value)&&(u=`calc(${d} * -${l.value.value})`,u!==null))return[s(t,u)]}if(u===null){let d=e.theme.resolve(null,["--spacing"]);d&&Q(l.value.value)&&(u=`calc(${d} * ${l.value.value})`)}if(u!==null)return[s(t,a?`calc(${u} * -1)`:u)]}};var r=n;e.utilities.static(`${o}-auto`,()=>[s(t,"auto")]),e.utilities.static(`${o}-full`,()=>[s(t,"100%")]),e.utilities.static(`-${o}-full`,()=>[s(t,"-100%")]),e.utilities.static(`${o}-px`,()=>[s(t,"1px")]),e.utilities.static(`-${o}-px`,()=>[s(t,"-1px")]),e.utilities.functional(`-${o}`,n({negative:!0})),e.utilities.functional(o,n({negative:!1}))}}function ya(e,r){let o=e.theme.screens||{},t=r.variants.get("min")?.order??0,n=[];for(let[l,u]of Object.entries(o)){let d=function(g){r.variants.static(l,v=>{v.nodes=[Y("@media",f,v.nodes)]},{order:g})};var a=d;let c=r.variants.get(l),h=r.theme.resolveValue(l,["--breakpoint"]);if(c&&h&&!r.theme.hasDefault(`--breakpoint-${l}`))continue;let p=!0;typeof u=="string"&&(p=!1);let f=xa(u);p?n.push(d):d(t)}if(n.length!==0){for(let[,l]of r.variants.variants)l.order>t&&(l.order+=n.length);r.variants.compareFns=new Map(Array.from(r.variants.compareFns).map(([l,u])=>(l>t&&(l+=n.length),[l,u])));for(let[l,u]of n.entries())u(t+l+1)}}function xa(e){return(Array.isArray(e)?e:[e]).map(r=>typeof r=="string"?{min:r}:r&&typeof r=="object"?r:null).map(r=>{if(r===null)return null;if("raw"in r)return r.raw;let o="";return r.max!==void 0&&(o+=`${r.max} >= `),o+="width",r.min!==void 0&&(o+=` >= ${r.min}`),`(${o})`}).filter(Boolean).join(", ")}function $a(e,r){let o=e.theme.aria||{},t=e.theme.supports||{},n=e.theme.data||{};if(Object.keys(o).length>0){let a=r.variants.get("aria"),l=a?.applyFn,u=a?.compounds;r.variants.functional("aria",(d,c)=>{let h=c.value;return h&&h.kind==="named"&&h.value in o?l?.(d,{...c,value:{kind:"arbitrary",value:o[h.value]}}):l?.(d,c)},{compounds:u})}if(Object.keys(t).length>0){let a=r.variants.get("supports"),l=a?.applyFn,u=a?.compounds;r.variants.functional("supports",(d,c)=>{let h=c.value;return h&&h.kind==="named"&&h.value in t?l?.(d,{...c,value:{kind:"arbitrary",value:t[h.value]}}):l?.(d,c)},{compounds:u})}if(Object.keys(n).length>0){let a=r.variants.get("data"),l=a?.applyFn,u=a?.compounds;r.variants.functional("data",(d,c)=>{let h=c.value;return h&&h.kind==="named"&&h.value in n?l?.(d,{...c,value:{kind:"arbitrary",value:n[h.value]}}):l?.(d,c)},{compounds:u})}}var Sa=/^[a-z]+$/;async function za({designSystem:e,base:r,ast:o,loadModule:t,sources:n}){let a=0,l=[],u=[];M(o,(p,f)=>{if(p.kind!=="at-rule")return;let g=er(f);if(p.name==="@plugin"){if(g.parent!==null)throw new Error("`@plugin` cannot be nested.");let v=p.params.slice(1,-1);if(v.length===0)throw new Error("`@plugin` must have a path.");let w={};for(let b of p.nodes??[]){if(b.kind!=="declaration")throw new Error(`Unexpected \`@plugin\` option:

${ge([b])}

\`@plugin\` options must be a flat list of declarations.`);if(b.value===void 0)continue;let $=b.value,S=I($,",").map(y=>{if(y=y.trim(),y==="null")return null;if(y==="true")return!0;if(y==="false")return!1;if(Number.isNaN(Number(y))){if(y[0]==='"'&&y[y.length-1]==='"'||y[0]==="'"&&y[y.length-1]==="'")return y.slice(1,-1);if(y[0]==="{"&&y[y.length-1]==="}")throw new Error(`Unexpected \`@plugin\` option: Value of declaration \`${ge([b]).trim()}\` is not supported.

Using an object as a plugin option is currently only supported in JavaScript configuration files.`)}else return Number(y);return y});w[b.property]=S.length===1?S[0]:S}return l.push([{id:v,base:g.context.base,reference:!!g.context.reference,src:p.src},Object.keys(w).length>0?w:null]),a|=4,V.Replace([])}if(p.name==="@config"){if(p.nodes.length>0)throw new Error("`@config` cannot have a body.");if(g.parent!==null)throw new Error("`@config` cannot be nested.");return u.push({id:p.params.slice(1,-1),base:g.context.base,reference:!!g.context.reference,src:p.src}),a|=4,V.Replace([])}}),wa(e);let d=e.resolveThemeValue;if(e.resolveThemeValue=function(p,f){return p.startsWith("--")?d(p,f):(a|=So({designSystem:e,base:r,ast:o,sources:n,configs:[],pluginDetails:[]}),e.resolveThemeValue(p,f))},!l.length&&!u.length)return 0;let[c,h]=await Aa(t,u,l);return a|=So({designSystem:e,base:r,ast:o,sources:n,configs:c,pluginDetails:h}),a}function Aa(e,r,o){return Promise.all([Promise.all(r.map(async({id:t,base:n,reference:a,src:l})=>{let u=await e(t,n,"config");return{path:t,base:u.base,config:u.module,reference:a,src:l}})),Promise.all(o.map(async([{id:t,base:n,reference:a,src:l},u])=>{let d=await e(t,n,"plugin");return{path:t,base:d.base,plugin:d.module,options:u,reference:a,src:l}}))])}function So({designSystem:e,base:r,ast:o,sources:t,configs:n,pluginDetails:a}){let l=0,u=[...a.map(v=>{if(!v.options)return{config:{plugins:[v.plugin]},base:v.base,reference:v.reference,src:v.src};if("__isOptionsFunction"in v.plugin)return{config:{plugins:[v.plugin(v.options)]},base:v.base,reference:v.reference,src:v.src};throw new Error(`The plugin "${v.path}" does not accept options`)}),...n],{resolvedConfig:d}=$o(e,[{config:ha(e.theme),base:r,reference:!0,src:void 0},...u,{config:{plugins:[ba]},base:r,reference:!0,src:void 0}]),{resolvedConfig:c,replacedThemeKeys:h}=$o(e,u),p={designSystem:e,ast:o,resolvedConfig:d,featuresRef:{set current(v){l|=v}}},f=wo({...p,referenceMode:!1,src:void 0}),g=e.resolveThemeValue;e.resolveThemeValue=function(v,w){if(v[0]==="-"&&v[1]==="-")return g(v,w);let b=f.theme(v,void 0);if(typeof b=="object"&&b!==null&&!Array.isArray(b)&&"DEFAULT"in b&&(b=b.DEFAULT),Array.isArray(b)&&b.length===2)return b[0];if(Array.isArray(b))return b.join(", ");if(typeof b=="string")return b};for(let{handler:v,reference:w,src:b}of d.plugins){let $=wo({...p,referenceMode:w??!1,src:b});v($)}if(Gl(e,c,h),da(e,c),$a(c,e),ya(c,e),va(c,e),!e.theme.prefix&&d.prefix){if(d.prefix.endsWith("-")&&(d.prefix=d.prefix.slice(0,-1),console.warn(`The prefix "${d.prefix}" is invalid. Prefixes must be lowercase ASCII letters (a-z) only and is written as a variant before all utilities. We have fixed up the prefix for you. Remove the trailing \`-\` to silence this warning.`)),!Sa.test(d.prefix))throw new Error(`The prefix "${d.prefix}" is invalid. Prefixes must be lowercase ASCII letters (a-z) only.`);e.theme.prefix=d.prefix}if(!e.important&&d.important===!0&&(e.important=!0),typeof d.important=="string"){let v=d.important;M(o,(w,b)=>{if(w.kind!=="at-rule"||w.name!=="@tailwind"||w.params!=="utilities")return;let $=er(b);return $.parent?.kind==="rule"&&$.parent.selector===v?V.Stop:V.ReplaceStop(J(v,[w]))})}for(let v of d.blocklist)e.invalidCandidates.add(v);for(let v of d.content.files){if("raw"in v)throw new Error(`Error in the config file/plugin/preset. The \`content\` key contains a \`raw\` entry:

${JSON.stringify(v,null,2)}

This feature is not currently supported.`);let w=!1;v.pattern[0]=="!"&&(w=!0,v.pattern=v.pattern.slice(1)),t.push({...v,negated:w})}return l}function Ca({ast:e}){let r=new L(n=>To(n.code)),o=new L(n=>({url:n.file,content:n.code,ignore:!1})),t={file:null,sources:[],mappings:[]};M(e,n=>{if(!n.src||!n.dst)return;let a=o.get(n.src[0]);if(!a.content)return;let l=r.get(n.src[0]),u=r.get(n.dst[0]),d=a.content.slice(n.src[1],n.src[2]),c=0;for(let f of d.split(`
`)){if(f.trim()!==""){let g=l.find(n.src[1]+c),v=u.find(n.dst[1]);t.mappings.push({name:null,originalPosition:{source:a,...g},generatedPosition:v})}c+=f.length,c+=1}let h=l.find(n.src[2]),p=u.find(n.dst[2]);t.mappings.push({name:null,originalPosition:{source:a,...h},generatedPosition:p})});for(let n of r.keys())t.sources.push(o.get(n));return t.mappings.sort((n,a)=>n.generatedPosition.line-a.generatedPosition.line||n.generatedPosition.column-a.generatedPosition.column||(n.originalPosition?.line??0)-(a.originalPosition?.line??0)||(n.originalPosition?.column??0)-(a.originalPosition?.column??0)),t}var ln=/^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/;function Jt(e){let r=e.indexOf("{");if(r===-1)return[e];let o=[],t=e.slice(0,r),n=e.slice(r),a=0,l=n.lastIndexOf("}");for(let p=0;p<n.length;p++){let f=n[p];if(f==="{")a++;else if(f==="}"&&(a--,a===0)){l=p;break}}if(l===-1)throw new Error(`The pattern \`${e}\` is not balanced.`);let u=n.slice(1,l),d=n.slice(l+1),c;ja(u)?c=Ta(u):c=I(u,","),c=c.flatMap(p=>Jt(p));let h=Jt(d);for(let p of h)for(let f of c)o.push(t+f+p);return o}function ja(e){return ln.test(e)}function Ta(e){let r=e.match(ln);if(!r)return[e];let[,o,t,n]=r,a=n?parseInt(n,10):void 0,l=[];if(/^-?\d+$/.test(o)&&/^-?\d+$/.test(t)){let u=parseInt(o,10),d=parseInt(t,10);if(a===void 0&&(a=u<=d?1:-1),a===0)throw new Error("Step cannot be zero in sequence expansion.");let c=u<d;c&&a<0&&(a=-a),!c&&a>0&&(a=-a);for(let h=u;c?h<=d:h>=d;h+=a)l.push(h.toString())}return l}function Va(e,r){let o=new Set,t=new Set,n=[];function a(l,u=[]){if(e.has(l)&&!o.has(l)){t.has(l)&&r.onCircularDependency?.(u,l),t.add(l);for(let d of e.get(l)??[])u.push(l),a(d,u),u.pop();o.add(l),t.delete(l),n.push(l)}}for(let l of e.keys())a(l);return n}var Ka=/^[a-z]+$/,Ea=(e=>(e[e.None=0]="None",e[e.AtProperty=1]="AtProperty",e[e.ColorMix=2]="ColorMix",e[e.All=3]="All",e))(Ea||{});function Oa(){throw new Error("No `loadModule` function provided to `compile`")}function Fa(){throw new Error("No `loadStylesheet` function provided to `compile`")}function Wa(e){let r=0,o=null;for(let t of I(e," "))t==="reference"?r|=2:t==="inline"?r|=1:t==="default"?r|=4:t==="static"?r|=8:t.startsWith("prefix(")&&t.endsWith(")")&&(o=t.slice(7,-1));return[r,o]}var Ra=(e=>(e[e.None=0]="None",e[e.AtApply=1]="AtApply",e[e.AtImport=2]="AtImport",e[e.JsPluginCompat=4]="JsPluginCompat",e[e.ThemeFunction=8]="ThemeFunction",e[e.Utilities=16]="Utilities",e[e.Variants=32]="Variants",e[e.AtTheme=64]="AtTheme",e))(Ra||{});async function Na(e,{base:r="",from:o,loadModule:t=Oa,loadStylesheet:n=Fa}={}){let a=0;e=[le({base:r},e)],a|=await on(e,r,n,0,o!==void 0);let l=null,u=new xr,d=new Map,c=new Map,h=[],p=null,f=null,g=[],v=[],w=[],b=[],$=null;M(e,(y,j)=>{if(y.kind!=="at-rule")return;let W=er(j);if(y.name==="@tailwind"&&(y.params==="utilities"||y.params.startsWith("utilities"))){if(f!==null)return V.Replace([]);if(W.context.reference)return V.Replace([]);let O=I(y.params," ");for(let K of O)if(K.startsWith("source(")){let E=K.slice(7,-1);if(E==="none"){$=E;continue}if(E[0]==='"'&&E[E.length-1]!=='"'||E[0]==="'"&&E[E.length-1]!=="'"||E[0]!=="'"&&E[0]!=='"')throw new Error("`source(…)` paths must be quoted.");$={base:W.context.sourceBase??W.context.base,pattern:E.slice(1,-1)}}f=y,a|=16}if(y.name==="@utility"){if(W.parent!==null)throw new Error("`@utility` cannot be nested.");if(y.nodes.length===0)throw new Error(`\`@utility ${y.params}\` is empty. Utilities should include at least one property.`);let O=Tl(y);if(O===null){if(!y.params.endsWith("-*")){if(y.params.endsWith("*"))throw new Error(`\`@utility ${y.params}\` defines an invalid utility name. A functional utility must end in \`-*\`.`);if(y.params.includes("*"))throw new Error(`\`@utility ${y.params}\` defines an invalid utility name. The dynamic portion marked by \`-*\` must appear once at the end.`)}throw new Error(`\`@utility ${y.params}\` defines an invalid utility name. Utilities should be alphanumeric and start with a lowercase letter.`)}h.push(O)}if(y.name==="@source"){if(y.nodes.length>0)throw new Error("`@source` cannot have a body.");if(W.parent!==null)throw new Error("`@source` cannot be nested.");let O=!1,K=!1,E=y.params;if(E[0]==="n"&&E.startsWith("not ")&&(O=!0,E=E.slice(4)),E[0]==="i"&&E.startsWith("inline(")&&(K=!0,E=E.slice(7,-1).trim()),E[0]==='"'&&E[E.length-1]!=='"'||E[0]==="'"&&E[E.length-1]!=="'"||E[0]!=="'"&&E[0]!=='"')throw new Error("`@source` paths must be quoted.");let B=E.slice(1,-1);if(K){let R=O?b:w,U=I(B," ");for(let D of U)for(let G of Jt(D))R.push(G)}else v.push({base:W.context.base,pattern:B,negated:O});return V.ReplaceSkip([])}if(y.name==="@variant"&&(W.parent===null?y.nodes.length===0?y.name="@custom-variant":(M(y.nodes,O=>{if(O.kind==="at-rule"&&O.name==="@slot")return y.name="@custom-variant",V.Stop}),y.name==="@variant"&&g.push(y)):g.push(y)),y.name==="@custom-variant"){if(W.parent!==null)throw new Error("`@custom-variant` cannot be nested.");let[O,K]=I(y.params," ");if(!tn.test(O))throw new Error(`\`@custom-variant ${O}\` defines an invalid variant name. Variants should only contain alphanumeric, dashes, or underscore characters and start with a lowercase letter or number.`);if(y.nodes.length>0&&K)throw new Error(`\`@custom-variant ${O}\` cannot have both a selector and a body.`);if(y.nodes.length===0){if(!K)throw new Error(`\`@custom-variant ${O}\` has no selector or body.`);let E=I(K.slice(1,-1),",");if(E.length===0||E.some(D=>D.trim()===""))throw new Error(`\`@custom-variant ${O} (${E.join(",")})\` selector is invalid.`);let B=[],R=[];for(let D of E)D=D.trim(),D[0]==="@"?B.push(D):R.push(D);let U=B.some(D=>D.startsWith("@scope"));d.set(O,D=>{D.variants.static(O,G=>{let i=U?[le({source:"user"},G.nodes)]:G.nodes,m=[];R.length>0&&m.push(J(R.join(", "),i));for(let k of B)m.push(re(k,i));G.nodes=U?[le({source:"variant"},m)]:m},{compounds:Pe([...R,...B])})}),c.set(O,new Set)}else{let E=new Set;M(y.nodes,B=>{B.kind==="at-rule"&&B.name==="@variant"&&E.add(B.params)}),d.set(O,B=>{B.variants.fromAst(O,y.nodes,B)}),c.set(O,E)}return V.ReplaceSkip([])}if(y.name==="@media"){let O=I(y.params," "),K=[];for(let E of O)if(E.startsWith("source(")){let B=E.slice(7,-1);M(y.nodes,R=>{if(R.kind==="at-rule"&&R.name==="@tailwind"&&R.params==="utilities")return R.params+=` source(${B})`,V.ReplaceStop([le({sourceBase:W.context.base},[R])])})}else if(E.startsWith("theme(")){let B=E.slice(6,-1),R=B.includes("reference");M(y.nodes,U=>{if(U.kind!=="context"){if(U.kind!=="at-rule"){if(R)throw new Error('Files imported with `@import "…" theme(reference)` must only contain `@theme` blocks.\nUse `@reference "…";` instead.');return V.Continue}if(U.name==="@theme")return U.params+=" "+B,V.Skip}})}else if(E.startsWith("prefix(")){let B=E.slice(7,-1);M(y.nodes,R=>{if(R.kind==="at-rule"&&R.name==="@theme")return R.params+=` prefix(${B})`,V.Skip})}else E==="important"?l=!0:E==="reference"?y.nodes=[le({reference:!0},y.nodes)]:K.push(E);if(K.length>0)y.params=K.join(" ");else if(O.length>0)return V.Replace(y.nodes);return V.Continue}if(y.name==="@theme"){let[O,K]=Wa(y.params);if(a|=64,W.context.reference&&(O|=2),K){if(!Ka.test(K))throw new Error(`The prefix "${K}" is invalid. Prefixes must be lowercase ASCII letters (a-z) only.`);u.prefix=K}return M(y.nodes,E=>{if(E.kind==="at-rule"&&E.name==="@keyframes")return u.addKeyframes(E),V.Skip;if(E.kind==="comment")return;if(E.kind==="declaration"&&E.property.startsWith("--")){u.add(Ke(E.property),E.value??"",O,E.src);return}let B=ge([Y(y.name,y.params,[E])]).split(`
`).map((R,U,D)=>`${U===0||U>=D.length-2?" ":">"} ${R}`).join(`
`);throw new Error(`\`@theme\` blocks must only contain custom properties or \`@keyframes\`.

${B}`)}),p?V.ReplaceSkip([]):(p=J(":root, :host",[]),p.src=y.src,V.ReplaceSkip(p))}});let S=na(u,f?.src);if(l&&(S.important=l),b.length>0)for(let y of b)S.invalidCandidates.add(y);a|=await za({designSystem:S,base:r,ast:e,loadModule:t,sources:v});for(let y of d.keys())S.variants.static(y,()=>{});for(let y of Va(c,{onCircularDependency(j,W){let O=ge(j.map((K,E)=>Y("@custom-variant",K,[Y("@variant",j[E+1]??W,[])]))).replaceAll(";"," { … }").replace(`@custom-variant ${W} {`,`@custom-variant ${W} { /* ← */`);throw new Error(`Circular dependency detected in custom variants:

${O}`)}}))d.get(y)?.(S);for(let y of h)y(S);if(p){let y=[];for(let[W,O]of S.theme.entries()){if(O.options&2)continue;let K=s(Ue(W),O.value);K.src=O.src,y.push(K)}let j=S.theme.getKeyframes();for(let W of j)e.push(le({theme:!0},[H([W])]));p.nodes=[le({theme:!0},y)]}if(a|=ur(e,S),a|=lr(e,S),a|=qe(e,S),f){let y=f;y.kind="context",y.context={}}return M(e,y=>{if(y.kind==="at-rule")return y.name==="@utility"?V.Replace([]):V.Skip}),{designSystem:S,ast:e,sources:v,root:$,utilitiesNode:f,features:a,inlineCandidates:w}}async function Ua(e,r={}){let{designSystem:o,ast:t,sources:n,root:a,utilitiesNode:l,features:u,inlineCandidates:d}=await Na(e,r);t.unshift(Oo(`! tailwindcss v${Mn} | MIT License | https://tailwindcss.com `));function c(b){o.invalidCandidates.add(b)}let h=new Set,p=null,f=0,g=!1;for(let b of d)o.invalidCandidates.has(b)||(h.add(b),g=!0);let{from:v,polyfills:w}=r;return{sources:n,root:a,features:u,build(b){if(u===0)return e;if(!l)return p??=_e(t,o,w),p;let $=g,S=!1;g=!1;let y=h.size;for(let W of b)if(!o.invalidCandidates.has(W))if(W[0]==="-"&&W[1]==="-"){let O=o.theme.markUsedVariable(W);$||=O,S||=O}else h.add(W),$||=h.size!==y;if(!$)return p??=_e(t,o,w),p;let j=zt(h,o,{onInvalidCandidate:c}).astNodes;return v&&M(j,W=>{W.src??=l.src}),!S&&f===j.length?(p??=_e(t,o,w),p):(f=j.length,l.nodes=j,p=_e(t,o,w),p)}}}async function an(e,r={}){let o=Qt(e,{from:r.from}),t=await Ua(o,r),n=o,a=e,l=r.from;return{...t,build(u){let d=t.build(u);return d===n||(a=ge(d,!!l),n=d),a},buildSourceMap(){return Ca({ast:n})}}}var sn=`@layer theme, base, components, utilities;

@layer theme {
  @theme default {
    --font-sans:
      -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue",
      "Noto Sans", Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji",
      "Segoe UI Symbol", "Noto Color Emoji";
    --font-serif: ui-serif, Georgia, Cambria, "Times New Roman", Times, serif;
    --font-mono:
      ui-monospace, SFMono-Regular, Menlo, Monaco, Consolas, "Liberation Mono",
      "Courier New", monospace;

    --color-red-50: oklch(97.1% 0.013 17.38);
    --color-red-100: oklch(93.6% 0.032 17.717);
    --color-red-200: oklch(88.5% 0.062 18.334);
    --color-red-300: oklch(80.8% 0.114 19.571);
    --color-red-400: oklch(70.4% 0.191 22.216);
    --color-red-500: oklch(63.7% 0.237 25.331);
    --color-red-600: oklch(57.7% 0.245 27.325);
    --color-red-700: oklch(50.5% 0.213 27.518);
    --color-red-800: oklch(44.4% 0.177 26.899);
    --color-red-900: oklch(39.6% 0.141 25.723);
    --color-red-950: oklch(25.8% 0.092 26.042);

    --color-orange-50: oklch(98% 0.016 73.684);
    --color-orange-100: oklch(95.4% 0.038 75.164);
    --color-orange-200: oklch(90.1% 0.076 70.697);
    --color-orange-300: oklch(83.7% 0.128 66.29);
    --color-orange-400: oklch(75% 0.183 55.934);
    --color-orange-500: oklch(70.5% 0.213 47.604);
    --color-orange-600: oklch(64.6% 0.222 41.116);
    --color-orange-700: oklch(55.3% 0.195 38.402);
    --color-orange-800: oklch(47% 0.157 37.304);
    --color-orange-900: oklch(40.8% 0.123 38.172);
    --color-orange-950: oklch(26.6% 0.079 36.259);

    --color-amber-50: oklch(98.7% 0.022 95.277);
    --color-amber-100: oklch(96.2% 0.059 95.617);
    --color-amber-200: oklch(92.4% 0.12 95.746);
    --color-amber-300: oklch(87.9% 0.169 91.605);
    --color-amber-400: oklch(82.8% 0.189 84.429);
    --color-amber-500: oklch(76.9% 0.188 70.08);
    --color-amber-600: oklch(66.6% 0.179 58.318);
    --color-amber-700: oklch(55.5% 0.163 48.998);
    --color-amber-800: oklch(47.3% 0.137 46.201);
    --color-amber-900: oklch(41.4% 0.112 45.904);
    --color-amber-950: oklch(27.9% 0.077 45.635);

    --color-yellow-50: oklch(98.7% 0.026 102.212);
    --color-yellow-100: oklch(97.3% 0.071 103.193);
    --color-yellow-200: oklch(94.5% 0.129 101.54);
    --color-yellow-300: oklch(90.5% 0.182 98.111);
    --color-yellow-400: oklch(85.2% 0.199 91.936);
    --color-yellow-500: oklch(79.5% 0.184 86.047);
    --color-yellow-600: oklch(68.1% 0.162 75.834);
    --color-yellow-700: oklch(55.4% 0.135 66.442);
    --color-yellow-800: oklch(47.6% 0.114 61.907);
    --color-yellow-900: oklch(42.1% 0.095 57.708);
    --color-yellow-950: oklch(28.6% 0.066 53.813);

    --color-lime-50: oklch(98.6% 0.031 120.757);
    --color-lime-100: oklch(96.7% 0.067 122.328);
    --color-lime-200: oklch(93.8% 0.127 124.321);
    --color-lime-300: oklch(89.7% 0.196 126.665);
    --color-lime-400: oklch(84.1% 0.238 128.85);
    --color-lime-500: oklch(76.8% 0.233 130.85);
    --color-lime-600: oklch(64.8% 0.2 131.684);
    --color-lime-700: oklch(53.2% 0.157 131.589);
    --color-lime-800: oklch(45.3% 0.124 130.933);
    --color-lime-900: oklch(40.5% 0.101 131.063);
    --color-lime-950: oklch(27.4% 0.072 132.109);

    --color-green-50: oklch(98.2% 0.018 155.826);
    --color-green-100: oklch(96.2% 0.044 156.743);
    --color-green-200: oklch(92.5% 0.084 155.995);
    --color-green-300: oklch(87.1% 0.15 154.449);
    --color-green-400: oklch(79.2% 0.209 151.711);
    --color-green-500: oklch(72.3% 0.219 149.579);
    --color-green-600: oklch(62.7% 0.194 149.214);
    --color-green-700: oklch(52.7% 0.154 150.069);
    --color-green-800: oklch(44.8% 0.119 151.328);
    --color-green-900: oklch(39.3% 0.095 152.535);
    --color-green-950: oklch(26.6% 0.065 152.934);

    --color-emerald-50: oklch(97.9% 0.021 166.113);
    --color-emerald-100: oklch(95% 0.052 163.051);
    --color-emerald-200: oklch(90.5% 0.093 164.15);
    --color-emerald-300: oklch(84.5% 0.143 164.978);
    --color-emerald-400: oklch(76.5% 0.177 163.223);
    --color-emerald-500: oklch(69.6% 0.17 162.48);
    --color-emerald-600: oklch(59.6% 0.145 163.225);
    --color-emerald-700: oklch(50.8% 0.118 165.612);
    --color-emerald-800: oklch(43.2% 0.095 166.913);
    --color-emerald-900: oklch(37.8% 0.077 168.94);
    --color-emerald-950: oklch(26.2% 0.051 172.552);

    --color-teal-50: oklch(98.4% 0.014 180.72);
    --color-teal-100: oklch(95.3% 0.051 180.801);
    --color-teal-200: oklch(91% 0.096 180.426);
    --color-teal-300: oklch(85.5% 0.138 181.071);
    --color-teal-400: oklch(77.7% 0.152 181.912);
    --color-teal-500: oklch(70.4% 0.14 182.503);
    --color-teal-600: oklch(60% 0.118 184.704);
    --color-teal-700: oklch(51.1% 0.096 186.391);
    --color-teal-800: oklch(43.7% 0.078 188.216);
    --color-teal-900: oklch(38.6% 0.063 188.416);
    --color-teal-950: oklch(27.7% 0.046 192.524);

    --color-cyan-50: oklch(98.4% 0.019 200.873);
    --color-cyan-100: oklch(95.6% 0.045 203.388);
    --color-cyan-200: oklch(91.7% 0.08 205.041);
    --color-cyan-300: oklch(86.5% 0.127 207.078);
    --color-cyan-400: oklch(78.9% 0.154 211.53);
    --color-cyan-500: oklch(71.5% 0.143 215.221);
    --color-cyan-600: oklch(60.9% 0.126 221.723);
    --color-cyan-700: oklch(52% 0.105 223.128);
    --color-cyan-800: oklch(45% 0.085 224.283);
    --color-cyan-900: oklch(39.8% 0.07 227.392);
    --color-cyan-950: oklch(30.2% 0.056 229.695);

    --color-sky-50: oklch(97.7% 0.013 236.62);
    --color-sky-100: oklch(95.1% 0.026 236.824);
    --color-sky-200: oklch(90.1% 0.058 230.902);
    --color-sky-300: oklch(82.8% 0.111 230.318);
    --color-sky-400: oklch(74.6% 0.16 232.661);
    --color-sky-500: oklch(68.5% 0.169 237.323);
    --color-sky-600: oklch(58.8% 0.158 241.966);
    --color-sky-700: oklch(50% 0.134 242.749);
    --color-sky-800: oklch(44.3% 0.11 240.79);
    --color-sky-900: oklch(39.1% 0.09 240.876);
    --color-sky-950: oklch(29.3% 0.066 243.157);

    --color-blue-50: oklch(97% 0.014 254.604);
    --color-blue-100: oklch(93.2% 0.032 255.585);
    --color-blue-200: oklch(88.2% 0.059 254.128);
    --color-blue-300: oklch(80.9% 0.105 251.813);
    --color-blue-400: oklch(70.7% 0.165 254.624);
    --color-blue-500: oklch(62.3% 0.214 259.815);
    --color-blue-600: oklch(54.6% 0.245 262.881);
    --color-blue-700: oklch(48.8% 0.243 264.376);
    --color-blue-800: oklch(42.4% 0.199 265.638);
    --color-blue-900: oklch(37.9% 0.146 265.522);
    --color-blue-950: oklch(28.2% 0.091 267.935);

    --color-indigo-50: oklch(96.2% 0.018 272.314);
    --color-indigo-100: oklch(93% 0.034 272.788);
    --color-indigo-200: oklch(87% 0.065 274.039);
    --color-indigo-300: oklch(78.5% 0.115 274.713);
    --color-indigo-400: oklch(67.3% 0.182 276.935);
    --color-indigo-500: oklch(58.5% 0.233 277.117);
    --color-indigo-600: oklch(51.1% 0.262 276.966);
    --color-indigo-700: oklch(45.7% 0.24 277.023);
    --color-indigo-800: oklch(39.8% 0.195 277.366);
    --color-indigo-900: oklch(35.9% 0.144 278.697);
    --color-indigo-950: oklch(25.7% 0.09 281.288);

    --color-violet-50: oklch(96.9% 0.016 293.756);
    --color-violet-100: oklch(94.3% 0.029 294.588);
    --color-violet-200: oklch(89.4% 0.057 293.283);
    --color-violet-300: oklch(81.1% 0.111 293.571);
    --color-violet-400: oklch(70.2% 0.183 293.541);
    --color-violet-500: oklch(60.6% 0.25 292.717);
    --color-violet-600: oklch(54.1% 0.281 293.009);
    --color-violet-700: oklch(49.1% 0.27 292.581);
    --color-violet-800: oklch(43.2% 0.232 292.759);
    --color-violet-900: oklch(38% 0.189 293.745);
    --color-violet-950: oklch(28.3% 0.141 291.089);

    --color-purple-50: oklch(97.7% 0.014 308.299);
    --color-purple-100: oklch(94.6% 0.033 307.174);
    --color-purple-200: oklch(90.2% 0.063 306.703);
    --color-purple-300: oklch(82.7% 0.119 306.383);
    --color-purple-400: oklch(71.4% 0.203 305.504);
    --color-purple-500: oklch(62.7% 0.265 303.9);
    --color-purple-600: oklch(55.8% 0.288 302.321);
    --color-purple-700: oklch(49.6% 0.265 301.924);
    --color-purple-800: oklch(43.8% 0.218 303.724);
    --color-purple-900: oklch(38.1% 0.176 304.987);
    --color-purple-950: oklch(29.1% 0.149 302.717);

    --color-fuchsia-50: oklch(97.7% 0.017 320.058);
    --color-fuchsia-100: oklch(95.2% 0.037 318.852);
    --color-fuchsia-200: oklch(90.3% 0.076 319.62);
    --color-fuchsia-300: oklch(83.3% 0.145 321.434);
    --color-fuchsia-400: oklch(74% 0.238 322.16);
    --color-fuchsia-500: oklch(66.7% 0.295 322.15);
    --color-fuchsia-600: oklch(59.1% 0.293 322.896);
    --color-fuchsia-700: oklch(51.8% 0.253 323.949);
    --color-fuchsia-800: oklch(45.2% 0.211 324.591);
    --color-fuchsia-900: oklch(40.1% 0.17 325.612);
    --color-fuchsia-950: oklch(29.3% 0.136 325.661);

    --color-pink-50: oklch(97.1% 0.014 343.198);
    --color-pink-100: oklch(94.8% 0.028 342.258);
    --color-pink-200: oklch(89.9% 0.061 343.231);
    --color-pink-300: oklch(82.3% 0.12 346.018);
    --color-pink-400: oklch(71.8% 0.202 349.761);
    --color-pink-500: oklch(65.6% 0.241 354.308);
    --color-pink-600: oklch(59.2% 0.249 0.584);
    --color-pink-700: oklch(52.5% 0.223 3.958);
    --color-pink-800: oklch(45.9% 0.187 3.815);
    --color-pink-900: oklch(40.8% 0.153 2.432);
    --color-pink-950: oklch(28.4% 0.109 3.907);

    --color-rose-50: oklch(96.9% 0.015 12.422);
    --color-rose-100: oklch(94.1% 0.03 12.58);
    --color-rose-200: oklch(89.2% 0.058 10.001);
    --color-rose-300: oklch(81% 0.117 11.638);
    --color-rose-400: oklch(71.2% 0.194 13.428);
    --color-rose-500: oklch(64.5% 0.246 16.439);
    --color-rose-600: oklch(58.6% 0.253 17.585);
    --color-rose-700: oklch(51.4% 0.222 16.935);
    --color-rose-800: oklch(45.5% 0.188 13.697);
    --color-rose-900: oklch(41% 0.159 10.272);
    --color-rose-950: oklch(27.1% 0.105 12.094);

    --color-slate-50: oklch(98.4% 0.003 247.858);
    --color-slate-100: oklch(96.8% 0.007 247.896);
    --color-slate-200: oklch(92.9% 0.013 255.508);
    --color-slate-300: oklch(86.9% 0.022 252.894);
    --color-slate-400: oklch(70.4% 0.04 256.788);
    --color-slate-500: oklch(55.4% 0.046 257.417);
    --color-slate-600: oklch(44.6% 0.043 257.281);
    --color-slate-700: oklch(37.2% 0.044 257.287);
    --color-slate-800: oklch(27.9% 0.041 260.031);
    --color-slate-900: oklch(20.8% 0.042 265.755);
    --color-slate-950: oklch(12.9% 0.042 264.695);

    --color-gray-50: oklch(98.5% 0.002 247.839);
    --color-gray-100: oklch(96.7% 0.003 264.542);
    --color-gray-200: oklch(92.8% 0.006 264.531);
    --color-gray-300: oklch(87.2% 0.01 258.338);
    --color-gray-400: oklch(70.7% 0.022 261.325);
    --color-gray-500: oklch(55.1% 0.027 264.364);
    --color-gray-600: oklch(44.6% 0.03 256.802);
    --color-gray-700: oklch(37.3% 0.034 259.733);
    --color-gray-800: oklch(27.8% 0.033 256.848);
    --color-gray-900: oklch(21% 0.034 264.665);
    --color-gray-950: oklch(13% 0.028 261.692);

    --color-zinc-50: oklch(98.5% 0 none);
    --color-zinc-100: oklch(96.7% 0.001 286.375);
    --color-zinc-200: oklch(92% 0.004 286.32);
    --color-zinc-300: oklch(87.1% 0.006 286.286);
    --color-zinc-400: oklch(70.5% 0.015 286.067);
    --color-zinc-500: oklch(55.2% 0.016 285.938);
    --color-zinc-600: oklch(44.2% 0.017 285.786);
    --color-zinc-700: oklch(37% 0.013 285.805);
    --color-zinc-800: oklch(27.4% 0.006 286.033);
    --color-zinc-900: oklch(21% 0.006 285.885);
    --color-zinc-950: oklch(14.1% 0.005 285.823);

    --color-neutral-50: oklch(98.5% 0 none);
    --color-neutral-100: oklch(97% 0 none);
    --color-neutral-200: oklch(92.2% 0 none);
    --color-neutral-300: oklch(87% 0 none);
    --color-neutral-400: oklch(70.8% 0 none);
    --color-neutral-500: oklch(55.6% 0 none);
    --color-neutral-600: oklch(43.9% 0 none);
    --color-neutral-700: oklch(37.1% 0 none);
    --color-neutral-800: oklch(26.9% 0 none);
    --color-neutral-900: oklch(20.5% 0 none);
    --color-neutral-950: oklch(14.5% 0 none);

    --color-stone-50: oklch(98.5% 0.001 106.423);
    --color-stone-100: oklch(97% 0.001 106.424);
    --color-stone-200: oklch(92.3% 0.003 48.717);
    --color-stone-300: oklch(86.9% 0.005 56.366);
    --color-stone-400: oklch(70.9% 0.01 56.259);
    --color-stone-500: oklch(55.3% 0.013 58.071);
    --color-stone-600: oklch(44.4% 0.011 73.639);
    --color-stone-700: oklch(37.4% 0.01 67.558);
    --color-stone-800: oklch(26.8% 0.007 34.298);
    --color-stone-900: oklch(21.6% 0.006 56.043);
    --color-stone-950: oklch(14.7% 0.004 49.25);

    --color-mauve-50: oklch(98.5% 0 none);
    --color-mauve-100: oklch(96% 0.003 325.6);
    --color-mauve-200: oklch(92.2% 0.005 325.62);
    --color-mauve-300: oklch(86.5% 0.012 325.68);
    --color-mauve-400: oklch(71.1% 0.019 323.02);
    --color-mauve-500: oklch(54.2% 0.034 322.5);
    --color-mauve-600: oklch(43.5% 0.029 321.78);
    --color-mauve-700: oklch(36.4% 0.029 323.89);
    --color-mauve-800: oklch(26.3% 0.024 320.12);
    --color-mauve-900: oklch(21.2% 0.019 322.12);
    --color-mauve-950: oklch(14.5% 0.008 326);

    --color-olive-50: oklch(98.8% 0.003 106.5);
    --color-olive-100: oklch(96.6% 0.005 106.5);
    --color-olive-200: oklch(93% 0.007 106.5);
    --color-olive-300: oklch(88% 0.011 106.6);
    --color-olive-400: oklch(73.7% 0.021 106.9);
    --color-olive-500: oklch(58% 0.031 107.3);
    --color-olive-600: oklch(46.6% 0.025 107.3);
    --color-olive-700: oklch(39.4% 0.023 107.4);
    --color-olive-800: oklch(28.6% 0.016 107.4);
    --color-olive-900: oklch(22.8% 0.013 107.4);
    --color-olive-950: oklch(15.3% 0.006 107.1);

    --color-mist-50: oklch(98.7% 0.002 197.1);
    --color-mist-100: oklch(96.3% 0.002 197.1);
    --color-mist-200: oklch(92.5% 0.005 214.3);
    --color-mist-300: oklch(87.2% 0.007 219.6);
    --color-mist-400: oklch(72.3% 0.014 214.4);
    --color-mist-500: oklch(56% 0.021 213.5);
    --color-mist-600: oklch(45% 0.017 213.2);
    --color-mist-700: oklch(37.8% 0.015 216);
    --color-mist-800: oklch(27.5% 0.011 216.9);
    --color-mist-900: oklch(21.8% 0.008 223.9);
    --color-mist-950: oklch(14.8% 0.004 228.8);

    --color-taupe-50: oklch(98.6% 0.002 67.8);
    --color-taupe-100: oklch(96% 0.002 17.2);
    --color-taupe-200: oklch(92.2% 0.005 34.3);
    --color-taupe-300: oklch(86.8% 0.007 39.5);
    --color-taupe-400: oklch(71.4% 0.014 41.2);
    --color-taupe-500: oklch(54.7% 0.021 43.1);
    --color-taupe-600: oklch(43.8% 0.017 39.3);
    --color-taupe-700: oklch(36.7% 0.016 35.7);
    --color-taupe-800: oklch(26.8% 0.011 36.5);
    --color-taupe-900: oklch(21.4% 0.009 43.1);
    --color-taupe-950: oklch(14.7% 0.004 49.3);

    --color-black: #000;
    --color-white: #fff;

    --spacing: 0.25rem;

    --breakpoint-sm: 40rem;
    --breakpoint-md: 48rem;
    --breakpoint-lg: 64rem;
    --breakpoint-xl: 80rem;
    --breakpoint-2xl: 96rem;

    --container-3xs: 16rem;
    --container-2xs: 18rem;
    --container-xs: 20rem;
    --container-sm: 24rem;
    --container-md: 28rem;
    --container-lg: 32rem;
    --container-xl: 36rem;
    --container-2xl: 42rem;
    --container-3xl: 48rem;
    --container-4xl: 56rem;
    --container-5xl: 64rem;
    --container-6xl: 72rem;
    --container-7xl: 80rem;

    --text-xs: 0.75rem;
    --text-xs--line-height: calc(1 / 0.75);
    --text-sm: 0.875rem;
    --text-sm--line-height: calc(1.25 / 0.875);
    --text-base: 1rem;
    --text-base--line-height: calc(1.5 / 1);
    --text-lg: 1.125rem;
    --text-lg--line-height: calc(1.75 / 1.125);
    --text-xl: 1.25rem;
    --text-xl--line-height: calc(1.75 / 1.25);
    --text-2xl: 1.5rem;
    --text-2xl--line-height: calc(2 / 1.5);
    --text-3xl: 1.875rem;
    --text-3xl--line-height: calc(2.25 / 1.875);
    --text-4xl: 2.25rem;
    --text-4xl--line-height: calc(2.5 / 2.25);
    --text-5xl: 3rem;
    --text-5xl--line-height: 1;
    --text-6xl: 3.75rem;
    --text-6xl--line-height: 1;
    --text-7xl: 4.5rem;
    --text-7xl--line-height: 1;
    --text-8xl: 6rem;
    --text-8xl--line-height: 1;
    --text-9xl: 8rem;
    --text-9xl--line-height: 1;

    --font-weight-thin: 100;
    --font-weight-extralight: 200;
    --font-weight-light: 300;
    --font-weight-normal: 400;
    --font-weight-medium: 500;
    --font-weight-semibold: 600;
    --font-weight-bold: 700;
    --font-weight-extrabold: 800;
    --font-weight-black: 900;

    --tracking-tighter: -0.05em;
    --tracking-tight: -0.025em;
    --tracking-normal: 0em;
    --tracking-wide: 0.025em;
    --tracking-wider: 0.05em;
    --tracking-widest: 0.1em;

    --leading-tight: 1.25;
    --leading-snug: 1.375;
    --leading-normal: 1.5;
    --leading-relaxed: 1.625;
    --leading-loose: 2;

    --radius-xs: 0.125rem;
    --radius-sm: 0.25rem;
    --radius-md: 0.375rem;
    --radius-lg: 0.5rem;
    --radius-xl: 0.75rem;
    --radius-2xl: 1rem;
    --radius-3xl: 1.5rem;
    --radius-4xl: 2rem;

    --shadow-2xs: 0 1px rgb(0 0 0 / 0.05);
    --shadow-xs: 0 1px 2px 0 rgb(0 0 0 / 0.05);
    --shadow-sm: 0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1);
    --shadow-md:
      0 4px 6px -1px rgb(0 0 0 / 0.1), 0 2px 4px -2px rgb(0 0 0 / 0.1);
    --shadow-lg:
      0 10px 15px -3px rgb(0 0 0 / 0.1), 0 4px 6px -4px rgb(0 0 0 / 0.1);
    --shadow-xl:
      0 20px 25px -5px rgb(0 0 0 / 0.1), 0 8px 10px -6px rgb(0 0 0 / 0.1);
    --shadow-2xl: 0 25px 50px -12px rgb(0 0 0 / 0.25);

    --inset-shadow-2xs: inset 0 1px rgb(0 0 0 / 0.05);
    --inset-shadow-xs: inset 0 1px 1px rgb(0 0 0 / 0.05);
    --inset-shadow-sm: inset 0 2px 4px rgb(0 0 0 / 0.05);

    --drop-shadow-xs: 0 1px 1px rgb(0 0 0 / 0.05);
    --drop-shadow-sm: 0 1px 2px rgb(0 0 0 / 0.15);
    --drop-shadow-md: 0 3px 3px rgb(0 0 0 / 0.12);
    --drop-shadow-lg: 0 4px 4px rgb(0 0 0 / 0.15);
    --drop-shadow-xl: 0 9px 7px rgb(0 0 0 / 0.1);
    --drop-shadow-2xl: 0 25px 25px rgb(0 0 0 / 0.15);

    --text-shadow-2xs: 0px 1px 0px rgb(0 0 0 / 0.15);
    --text-shadow-xs: 0px 1px 1px rgb(0 0 0 / 0.2);
    --text-shadow-sm:
      0px 1px 0px rgb(0 0 0 / 0.075), 0px 1px 1px rgb(0 0 0 / 0.075),
      0px 2px 2px rgb(0 0 0 / 0.075);
    --text-shadow-md:
      0px 1px 1px rgb(0 0 0 / 0.1), 0px 1px 2px rgb(0 0 0 / 0.1),
      0px 2px 4px rgb(0 0 0 / 0.1);
    --text-shadow-lg:
      0px 1px 2px rgb(0 0 0 / 0.1), 0px 3px 2px rgb(0 0 0 / 0.1),
      0px 4px 8px rgb(0 0 0 / 0.1);

    --ease-in: cubic-bezier(0.4, 0, 1, 1);
    --ease-out: cubic-bezier(0, 0, 0.2, 1);
    --ease-in-out: cubic-bezier(0.4, 0, 0.2, 1);

    --animate-spin: spin 1s linear infinite;
    --animate-ping: ping 1s cubic-bezier(0, 0, 0.2, 1) infinite;
    --animate-pulse: pulse 2s cubic-bezier(0.4, 0, 0.6, 1) infinite;
    --animate-bounce: bounce 1s infinite;

    @keyframes spin {
      to {
        transform: rotate(360deg);
      }
    }

    @keyframes ping {
      75%,
      100% {
        transform: scale(2);
        opacity: 0;
      }
    }

    @keyframes pulse {
      50% {
        opacity: 0.5;
      }
    }

    @keyframes bounce {
      0%,
      100% {
        transform: translateY(-25%);
        animation-timing-function: cubic-bezier(0.8, 0, 1, 1);
      }

      50% {
        transform: none;
        animation-timing-function: cubic-bezier(0, 0, 0.2, 1);
      }
    }

    --blur-xs: 4px;
    --blur-sm: 8px;
    --blur-md: 12px;
    --blur-lg: 16px;
    --blur-xl: 24px;
    --blur-2xl: 40px;
    --blur-3xl: 64px;

    --perspective-dramatic: 100px;
    --perspective-near: 300px;
    --perspective-normal: 500px;
    --perspective-midrange: 800px;
    --perspective-distant: 1200px;

    --aspect-video: 16 / 9;

    --default-transition-duration: 150ms;
    --default-transition-timing-function: cubic-bezier(0.4, 0, 0.2, 1);
    --default-font-family: --theme(--font-sans, initial);
    --default-font-feature-settings: --theme(
      --font-sans--font-feature-settings,
      initial
    );
    --default-font-variation-settings: --theme(
      --font-sans--font-variation-settings,
      initial
    );
    --default-mono-font-family: --theme(--font-mono, initial);
    --default-mono-font-feature-settings: --theme(
      --font-mono--font-feature-settings,
      initial
    );
    --default-mono-font-variation-settings: --theme(
      --font-mono--font-variation-settings,
      initial
    );
  }

  /* Deprecated */
  @theme default inline reference {
    --blur: 8px;
    --shadow: 0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1);
    --shadow-inner: inset 0 2px 4px 0 rgb(0 0 0 / 0.05);
    --drop-shadow: 0 1px 2px rgb(0 0 0 / 0.1), 0 1px 1px rgb(0 0 0 / 0.06);
    --radius: 0.25rem;
    --max-width-prose: 65ch;
  }
}

@layer base {
  /*
  1. Prevent padding and border from affecting element width. (https://github.com/mozdevs/cssremedy/issues/4)
  2. Remove default margins and padding
  3. Reset all borders.
*/

  *,
  ::after,
  ::before,
  ::backdrop,
  ::file-selector-button {
    box-sizing: border-box; /* 1 */
    margin: 0; /* 2 */
    padding: 0; /* 2 */
    border: 0 solid; /* 3 */
  }

  /*
  1. Use a consistent sensible line-height in all browsers.
  2. Prevent adjustments of font size after orientation changes in iOS.
  3. Use a more readable tab size.
  4. Use the user's configured \`sans\` font-family by default.
  5. Use the user's configured \`sans\` font-feature-settings by default.
  6. Use the user's configured \`sans\` font-variation-settings by default.
  7. Disable tap highlights on iOS.
*/

  html,
  :host {
    line-height: 1.5; /* 1 */
    -webkit-text-size-adjust: 100%; /* 2 */
    tab-size: 4; /* 3 */
    font-family: --theme(
      --default-font-family,
      -apple-system,
      BlinkMacSystemFont,
      "Segoe UI",
      Roboto,
      "Helvetica Neue",
      "Noto Sans",
      Arial,
      sans-serif,
      "Apple Color Emoji",
      "Segoe UI Emoji",
      "Segoe UI Symbol",
      "Noto Color Emoji"
    ); /* 4 */
    font-feature-settings: --theme(
      --default-font-feature-settings,
      normal
    ); /* 5 */
    font-variation-settings: --theme(
      --default-font-variation-settings,
      normal
    ); /* 6 */
    -webkit-tap-highlight-color: transparent; /* 7 */
  }

  /*
  1. Add the correct height in Firefox.
  2. Correct the inheritance of border color in Firefox. (https://bugzilla.mozilla.org/show_bug.cgi?id=190655)
  3. Reset the default border style to a 1px solid border.
*/

  hr {
    height: 0; /* 1 */
    color: inherit; /* 2 */
    border-top-width: 1px; /* 3 */
  }

  /*
  Add the correct text decoration in Chrome, Edge, and Safari.
*/

  abbr:where([title]) {
    -webkit-text-decoration: underline dotted;
    text-decoration: underline dotted;
  }

  /*
  Remove the default font size and weight for headings.
*/

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: inherit;
    font-weight: inherit;
  }

  /*
  Reset links to optimize for opt-in styling instead of opt-out.
*/

  a {
    color: inherit;
    -webkit-text-decoration: inherit;
    text-decoration: inherit;
  }

  /*
  Add the correct font weight in Edge and Safari.
*/

  b,
  strong {
    font-weight: bolder;
  }

  /*
  1. Use the user's configured \`mono\` font-family by default.
  2. Use the user's configured \`mono\` font-feature-settings by default.
  3. Use the user's configured \`mono\` font-variation-settings by default.
  4. Correct the odd \`em\` font sizing in all browsers.
*/

  code,
  kbd,
  samp,
  pre {
    font-family: --theme(
      --default-mono-font-family,
      ui-monospace,
      SFMono-Regular,
      Menlo,
      Monaco,
      Consolas,
      "Liberation Mono",
      "Courier New",
      monospace
    ); /* 1 */
    font-feature-settings: --theme(
      --default-mono-font-feature-settings,
      normal
    ); /* 2 */
    font-variation-settings: --theme(
      --default-mono-font-variation-settings,
      normal
    ); /* 3 */
    font-size: 1em; /* 4 */
  }

  /*
  Add the correct font size in all browsers.
*/

  small {
    font-size: 80%;
  }

  /*
  Prevent \`sub\` and \`sup\` elements from affecting the line height in all browsers.
*/

  sub,
  sup {
    font-size: 75%;
    line-height: 0;
    position: relative;
    vertical-align: baseline;
  }

  sub {
    bottom: -0.25em;
  }

  sup {
    top: -0.5em;
  }

  /*
  1. Remove text indentation from table contents in Chrome and Safari. (https://bugs.chromium.org/p/chromium/issues/detail?id=999088, https://bugs.webkit.org/show_bug.cgi?id=201297)
  2. Correct table border color inheritance in all Chrome and Safari. (https://bugs.chromium.org/p/chromium/issues/detail?id=935729, https://bugs.webkit.org/show_bug.cgi?id=195016)
  3. Remove gaps between table borders by default.
*/

  table {
    text-indent: 0; /* 1 */
    border-color: inherit; /* 2 */
    border-collapse: collapse; /* 3 */
  }

  /*
  Use the modern Firefox focus style for all focusable elements.
*/

  :-moz-focusring:where(:not(iframe)) {
    outline: auto;
  }

  /*
  Add the correct vertical alignment in Chrome and Firefox.
*/

  progress {
    vertical-align: baseline;
  }

  /*
  Add the correct display in Chrome and Safari.
*/

  summary {
    display: list-item;
  }

  /*
  Make lists unstyled by default.
*/

  ol,
  ul,
  menu {
    list-style: none;
  }

  /*
  1. Make replaced elements \`display: block\` by default. (https://github.com/mozdevs/cssremedy/issues/14)
  2. Add \`vertical-align: middle\` to align replaced elements more sensibly by default. (https://github.com/jensimmons/cssremedy/issues/14#issuecomment-634934210)
      This can trigger a poorly considered lint error in some tools but is included by design.
*/

  img,
  svg,
  video,
  canvas,
  audio,
  iframe,
  embed,
  object {
    display: block; /* 1 */
    vertical-align: middle; /* 2 */
  }

  /*
  Constrain images and videos to the parent width and preserve their intrinsic aspect ratio. (https://github.com/mozdevs/cssremedy/issues/14)
*/

  img,
  video {
    max-width: 100%;
    height: auto;
  }

  /*
  1. Inherit font styles in all browsers.
  2. Remove border radius in all browsers.
  3. Remove background color in all browsers.
  4. Ensure consistent opacity for disabled states in all browsers.
*/

  button,
  input,
  select,
  optgroup,
  textarea,
  ::file-selector-button {
    font: inherit; /* 1 */
    font-feature-settings: inherit; /* 1 */
    font-variation-settings: inherit; /* 1 */
    letter-spacing: inherit; /* 1 */
    color: inherit; /* 1 */
    border-radius: 0; /* 2 */
    background-color: transparent; /* 3 */
    opacity: 1; /* 4 */
  }

  /*
  Restore default font weight.
*/

  :where(select:is([multiple], [size])) optgroup {
    font-weight: bolder;
  }

  /*
  Restore indentation.
*/

  :where(select:is([multiple], [size])) optgroup option {
    padding-inline-start: 20px;
  }

  /*
  Restore space after button.
*/

  ::file-selector-button {
    margin-inline-end: 4px;
  }

  /*
  Reset the default placeholder opacity in Firefox. (https://github.com/tailwindlabs/tailwindcss/issues/3300)
*/

  ::placeholder {
    opacity: 1;
  }

  /*
  Set the default placeholder color to a semi-transparent version of the current text color in browsers that do not
  crash when using \`color-mix(…)\` with \`currentcolor\`. (https://github.com/tailwindlabs/tailwindcss/issues/17194)
*/

  @supports (not (-webkit-appearance: -apple-pay-button)) /* Not Safari */ or
    (contain-intrinsic-size: 1px) /* Safari 17+ */ {
    ::placeholder {
      color: color-mix(in oklab, currentcolor 50%, transparent);
    }
  }

  /*
  Prevent resizing textareas horizontally by default.
*/

  textarea {
    resize: vertical;
  }

  /*
  Remove the inner padding in Chrome and Safari on macOS.
*/

  ::-webkit-search-decoration {
    -webkit-appearance: none;
  }

  /*
  1. Ensure date/time inputs have the same height when empty in iOS Safari.
  2. Ensure text alignment can be changed on date/time inputs in iOS Safari.
*/

  ::-webkit-date-and-time-value {
    min-height: 1lh; /* 1 */
    text-align: inherit; /* 2 */
  }

  /*
  Prevent height from changing on date/time inputs in macOS Safari when the input is set to \`display: block\`.
*/

  ::-webkit-datetime-edit {
    display: inline-flex;
  }

  /*
  Remove excess padding from pseudo-elements in date/time inputs to ensure consistent height across browsers.
*/

  ::-webkit-datetime-edit-fields-wrapper {
    padding: 0;
  }

  ::-webkit-datetime-edit,
  ::-webkit-datetime-edit-year-field,
  ::-webkit-datetime-edit-month-field,
  ::-webkit-datetime-edit-day-field,
  ::-webkit-datetime-edit-hour-field,
  ::-webkit-datetime-edit-minute-field,
  ::-webkit-datetime-edit-second-field,
  ::-webkit-datetime-edit-millisecond-field,
  ::-webkit-datetime-edit-meridiem-field {
    padding-block: 0;
  }

  /*
  Center dropdown marker shown on inputs with paired \`<datalist>\`s in Chrome. (https://github.com/tailwindlabs/tailwindcss/issues/18499)
*/

  ::-webkit-calendar-picker-indicator {
    line-height: 1;
  }

  /*
  Remove the additional \`:invalid\` styles in Firefox. (https://github.com/mozilla/gecko-dev/blob/2f9eacd9d3d995c937b4251a5557d95d494c9be1/layout/style/res/forms.css#L728-L737)
*/

  :-moz-ui-invalid {
    box-shadow: none;
  }

  /*
  Correct the inability to style the border radius in iOS Safari.
*/

  button,
  input:where([type="button"], [type="reset"], [type="submit"]),
  ::file-selector-button {
    appearance: button;
  }

  /*
  Correct the cursor style of increment and decrement buttons in Safari.
*/

  ::-webkit-inner-spin-button,
  ::-webkit-outer-spin-button {
    height: auto;
  }

  /*
  Make elements with the HTML hidden attribute stay hidden by default.
*/

  [hidden]:where(:not([hidden="until-found"])) {
    display: none !important;
  }
}

@layer utilities {
  @tailwind utilities;
}
`;var cn=`/*
  1. Prevent padding and border from affecting element width. (https://github.com/mozdevs/cssremedy/issues/4)
  2. Remove default margins and padding
  3. Reset all borders.
*/

*,
::after,
::before,
::backdrop,
::file-selector-button {
  box-sizing: border-box; /* 1 */
  margin: 0; /* 2 */
  padding: 0; /* 2 */
  border: 0 solid; /* 3 */
}

/*
  1. Use a consistent sensible line-height in all browsers.
  2. Prevent adjustments of font size after orientation changes in iOS.
  3. Use a more readable tab size.
  4. Use the user's configured \`sans\` font-family by default.
  5. Use the user's configured \`sans\` font-feature-settings by default.
  6. Use the user's configured \`sans\` font-variation-settings by default.
  7. Disable tap highlights on iOS.
*/

html,
:host {
  line-height: 1.5; /* 1 */
  -webkit-text-size-adjust: 100%; /* 2 */
  tab-size: 4; /* 3 */
  font-family: --theme(
    --default-font-family,
    -apple-system,
    BlinkMacSystemFont,
    'Segoe UI',
    Roboto,
    'Helvetica Neue',
    'Noto Sans',
    Arial,
    sans-serif,
    'Apple Color Emoji',
    'Segoe UI Emoji',
    'Segoe UI Symbol',
    'Noto Color Emoji'
  ); /* 4 */
  font-feature-settings: --theme(--default-font-feature-settings, normal); /* 5 */
  font-variation-settings: --theme(--default-font-variation-settings, normal); /* 6 */
  -webkit-tap-highlight-color: transparent; /* 7 */
}

/*
  1. Add the correct height in Firefox.
  2. Correct the inheritance of border color in Firefox. (https://bugzilla.mozilla.org/show_bug.cgi?id=190655)
  3. Reset the default border style to a 1px solid border.
*/

hr {
  height: 0; /* 1 */
  color: inherit; /* 2 */
  border-top-width: 1px; /* 3 */
}

/*
  Add the correct text decoration in Chrome, Edge, and Safari.
*/

abbr:where([title]) {
  -webkit-text-decoration: underline dotted;
  text-decoration: underline dotted;
}

/*
  Remove the default font size and weight for headings.
*/

h1,
h2,
h3,
h4,
h5,
h6 {
  font-size: inherit;
  font-weight: inherit;
}

/*
  Reset links to optimize for opt-in styling instead of opt-out.
*/

a {
  color: inherit;
  -webkit-text-decoration: inherit;
  text-decoration: inherit;
}

/*
  Add the correct font weight in Edge and Safari.
*/

b,
strong {
  font-weight: bolder;
}

/*
  1. Use the user's configured \`mono\` font-family by default.
  2. Use the user's configured \`mono\` font-feature-settings by default.
  3. Use the user's configured \`mono\` font-variation-settings by default.
  4. Correct the odd \`em\` font sizing in all browsers.
*/

code,
kbd,
samp,
pre {
  font-family: --theme(
    --default-mono-font-family,
    ui-monospace,
    SFMono-Regular,
    Menlo,
    Monaco,
    Consolas,
    'Liberation Mono',
    'Courier New',
    monospace
  ); /* 1 */
  font-feature-settings: --theme(--default-mono-font-feature-settings, normal); /* 2 */
  font-variation-settings: --theme(--default-mono-font-variation-settings, normal); /* 3 */
  font-size: 1em; /* 4 */
}

/*
  Add the correct font size in all browsers.
*/

small {
  font-size: 80%;
}

/*
  Prevent \`sub\` and \`sup\` elements from affecting the line height in all browsers.
*/

sub,
sup {
  font-size: 75%;
  line-height: 0;
  position: relative;
  vertical-align: baseline;
}

sub {
  bottom: -0.25em;
}

sup {
  top: -0.5em;
}

/*
  1. Remove text indentation from table contents in Chrome and Safari. (https://bugs.chromium.org/p/chromium/issues/detail?id=999088, https://bugs.webkit.org/show_bug.cgi?id=201297)
  2. Correct table border color inheritance in all Chrome and Safari. (https://bugs.chromium.org/p/chromium/issues/detail?id=935729, https://bugs.webkit.org/show_bug.cgi?id=195016)
  3. Remove gaps between table borders by default.
*/

table {
  text-indent: 0; /* 1 */
  border-color: inherit; /* 2 */
  border-collapse: collapse; /* 3 */
}

/*
  Use the modern Firefox focus style for all focusable elements.
*/

:-moz-focusring:where(:not(iframe)) {
  outline: auto;
}

/*
  Add the correct vertical alignment in Chrome and Firefox.
*/

progress {
  vertical-align: baseline;
}

/*
  Add the correct display in Chrome and Safari.
*/

summary {
  display: list-item;
}

/*
  Make lists unstyled by default.
*/

ol,
ul,
menu {
  list-style: none;
}

/*
  1. Make replaced elements \`display: block\` by default. (https://github.com/mozdevs/cssremedy/issues/14)
  2. Add \`vertical-align: middle\` to align replaced elements more sensibly by default. (https://github.com/jensimmons/cssremedy/issues/14#issuecomment-634934210)
      This can trigger a poorly considered lint error in some tools but is included by design.
*/

img,
svg,
video,
canvas,
audio,
iframe,
embed,
object {
  display: block; /* 1 */
  vertical-align: middle; /* 2 */
}

/*
  Constrain images and videos to the parent width and preserve their intrinsic aspect ratio. (https://github.com/mozdevs/cssremedy/issues/14)
*/

img,
video {
  max-width: 100%;
  height: auto;
}

/*
  1. Inherit font styles in all browsers.
  2. Remove border radius in all browsers.
  3. Remove background color in all browsers.
  4. Ensure consistent opacity for disabled states in all browsers.
*/

button,
input,
select,
optgroup,
textarea,
::file-selector-button {
  font: inherit; /* 1 */
  font-feature-settings: inherit; /* 1 */
  font-variation-settings: inherit; /* 1 */
  letter-spacing: inherit; /* 1 */
  color: inherit; /* 1 */
  border-radius: 0; /* 2 */
  background-color: transparent; /* 3 */
  opacity: 1; /* 4 */
}

/*
  Restore default font weight.
*/

:where(select:is([multiple], [size])) optgroup {
  font-weight: bolder;
}

/*
  Restore indentation.
*/

:where(select:is([multiple], [size])) optgroup option {
  padding-inline-start: 20px;
}

/*
  Restore space after button.
*/

::file-selector-button {
  margin-inline-end: 4px;
}

/*
  Reset the default placeholder opacity in Firefox. (https://github.com/tailwindlabs/tailwindcss/issues/3300)
*/

::placeholder {
  opacity: 1;
}

/*
  Set the default placeholder color to a semi-transparent version of the current text color in browsers that do not
  crash when using \`color-mix(…)\` with \`currentcolor\`. (https://github.com/tailwindlabs/tailwindcss/issues/17194)
*/

@supports (not (-webkit-appearance: -apple-pay-button)) /* Not Safari */ or
  (contain-intrinsic-size: 1px) /* Safari 17+ */ {
  ::placeholder {
    color: color-mix(in oklab, currentcolor 50%, transparent);
  }
}

/*
  Prevent resizing textareas horizontally by default.
*/

textarea {
  resize: vertical;
}

/*
  Remove the inner padding in Chrome and Safari on macOS.
*/

::-webkit-search-decoration {
  -webkit-appearance: none;
}

/*
  1. Ensure date/time inputs have the same height when empty in iOS Safari.
  2. Ensure text alignment can be changed on date/time inputs in iOS Safari.
*/

::-webkit-date-and-time-value {
  min-height: 1lh; /* 1 */
  text-align: inherit; /* 2 */
}

/*
  Prevent height from changing on date/time inputs in macOS Safari when the input is set to \`display: block\`.
*/

::-webkit-datetime-edit {
  display: inline-flex;
}

/*
  Remove excess padding from pseudo-elements in date/time inputs to ensure consistent height across browsers.
*/

::-webkit-datetime-edit-fields-wrapper {
  padding: 0;
}

::-webkit-datetime-edit,
::-webkit-datetime-edit-year-field,
::-webkit-datetime-edit-month-field,
::-webkit-datetime-edit-day-field,
::-webkit-datetime-edit-hour-field,
::-webkit-datetime-edit-minute-field,
::-webkit-datetime-edit-second-field,
::-webkit-datetime-edit-millisecond-field,
::-webkit-datetime-edit-meridiem-field {
  padding-block: 0;
}

/*
  Center dropdown marker shown on inputs with paired \`<datalist>\`s in Chrome. (https://github.com/tailwindlabs/tailwindcss/issues/18499)
*/

::-webkit-calendar-picker-indicator {
  line-height: 1;
}

/*
  Remove the additional \`:invalid\` styles in Firefox. (https://github.com/mozilla/gecko-dev/blob/2f9eacd9d3d995c937b4251a5557d95d494c9be1/layout/style/res/forms.css#L728-L737)
*/

:-moz-ui-invalid {
  box-shadow: none;
}

/*
  Correct the inability to style the border radius in iOS Safari.
*/

button,
input:where([type='button'], [type='reset'], [type='submit']),
::file-selector-button {
  appearance: button;
}

/*
  Correct the cursor style of increment and decrement buttons in Safari.
*/

::-webkit-inner-spin-button,
::-webkit-outer-spin-button {
  height: auto;
}

/*
  Make elements with the HTML hidden attribute stay hidden by default.
*/

[hidden]:where(:not([hidden='until-found'])) {
  display: none !important;
}
`;var un=`@theme default {
  --font-sans:
    -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial,
    sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Segoe UI Symbol', 'Noto Color Emoji';
  --font-serif: ui-serif, Georgia, Cambria, 'Times New Roman', Times, serif;
  --font-mono:
    ui-monospace, SFMono-Regular, Menlo, Monaco, Consolas, 'Liberation Mono', 'Courier New',
    monospace;

  --color-red-50: oklch(97.1% 0.013 17.38);
  --color-red-100: oklch(93.6% 0.032 17.717);
  --color-red-200: oklch(88.5% 0.062 18.334);
  --color-red-300: oklch(80.8% 0.114 19.571);
  --color-red-400: oklch(70.4% 0.191 22.216);
  --color-red-500: oklch(63.7% 0.237 25.331);
  --color-red-600: oklch(57.7% 0.245 27.325);
  --color-red-700: oklch(50.5% 0.213 27.518);
  --color-red-800: oklch(44.4% 0.177 26.899);
  --color-red-900: oklch(39.6% 0.141 25.723);
  --color-red-950: oklch(25.8% 0.092 26.042);

  --color-orange-50: oklch(98% 0.016 73.684);
  --color-orange-100: oklch(95.4% 0.038 75.164);
  --color-orange-200: oklch(90.1% 0.076 70.697);
  --color-orange-300: oklch(83.7% 0.128 66.29);
  --color-orange-400: oklch(75% 0.183 55.934);
  --color-orange-500: oklch(70.5% 0.213 47.604);
  --color-orange-600: oklch(64.6% 0.222 41.116);
  --color-orange-700: oklch(55.3% 0.195 38.402);
  --color-orange-800: oklch(47% 0.157 37.304);
  --color-orange-900: oklch(40.8% 0.123 38.172);
  --color-orange-950: oklch(26.6% 0.079 36.259);

  --color-amber-50: oklch(98.7% 0.022 95.277);
  --color-amber-100: oklch(96.2% 0.059 95.617);
  --color-amber-200: oklch(92.4% 0.12 95.746);
  --color-amber-300: oklch(87.9% 0.169 91.605);
  --color-amber-400: oklch(82.8% 0.189 84.429);
  --color-amber-500: oklch(76.9% 0.188 70.08);
  --color-amber-600: oklch(66.6% 0.179 58.318);
  --color-amber-700: oklch(55.5% 0.163 48.998);
  --color-amber-800: oklch(47.3% 0.137 46.201);
  --color-amber-900: oklch(41.4% 0.112 45.904);
  --color-amber-950: oklch(27.9% 0.077 45.635);

  --color-yellow-50: oklch(98.7% 0.026 102.212);
  --color-yellow-100: oklch(97.3% 0.071 103.193);
  --color-yellow-200: oklch(94.5% 0.129 101.54);
  --color-yellow-300: oklch(90.5% 0.182 98.111);
  --color-yellow-400: oklch(85.2% 0.199 91.936);
  --color-yellow-500: oklch(79.5% 0.184 86.047);
  --color-yellow-600: oklch(68.1% 0.162 75.834);
  --color-yellow-700: oklch(55.4% 0.135 66.442);
  --color-yellow-800: oklch(47.6% 0.114 61.907);
  --color-yellow-900: oklch(42.1% 0.095 57.708);
  --color-yellow-950: oklch(28.6% 0.066 53.813);

  --color-lime-50: oklch(98.6% 0.031 120.757);
  --color-lime-100: oklch(96.7% 0.067 122.328);
  --color-lime-200: oklch(93.8% 0.127 124.321);
  --color-lime-300: oklch(89.7% 0.196 126.665);
  --color-lime-400: oklch(84.1% 0.238 128.85);
  --color-lime-500: oklch(76.8% 0.233 130.85);
  --color-lime-600: oklch(64.8% 0.2 131.684);
  --color-lime-700: oklch(53.2% 0.157 131.589);
  --color-lime-800: oklch(45.3% 0.124 130.933);
  --color-lime-900: oklch(40.5% 0.101 131.063);
  --color-lime-950: oklch(27.4% 0.072 132.109);

  --color-green-50: oklch(98.2% 0.018 155.826);
  --color-green-100: oklch(96.2% 0.044 156.743);
  --color-green-200: oklch(92.5% 0.084 155.995);
  --color-green-300: oklch(87.1% 0.15 154.449);
  --color-green-400: oklch(79.2% 0.209 151.711);
  --color-green-500: oklch(72.3% 0.219 149.579);
  --color-green-600: oklch(62.7% 0.194 149.214);
  --color-green-700: oklch(52.7% 0.154 150.069);
  --color-green-800: oklch(44.8% 0.119 151.328);
  --color-green-900: oklch(39.3% 0.095 152.535);
  --color-green-950: oklch(26.6% 0.065 152.934);

  --color-emerald-50: oklch(97.9% 0.021 166.113);
  --color-emerald-100: oklch(95% 0.052 163.051);
  --color-emerald-200: oklch(90.5% 0.093 164.15);
  --color-emerald-300: oklch(84.5% 0.143 164.978);
  --color-emerald-400: oklch(76.5% 0.177 163.223);
  --color-emerald-500: oklch(69.6% 0.17 162.48);
  --color-emerald-600: oklch(59.6% 0.145 163.225);
  --color-emerald-700: oklch(50.8% 0.118 165.612);
  --color-emerald-800: oklch(43.2% 0.095 166.913);
  --color-emerald-900: oklch(37.8% 0.077 168.94);
  --color-emerald-950: oklch(26.2% 0.051 172.552);

  --color-teal-50: oklch(98.4% 0.014 180.72);
  --color-teal-100: oklch(95.3% 0.051 180.801);
  --color-teal-200: oklch(91% 0.096 180.426);
  --color-teal-300: oklch(85.5% 0.138 181.071);
  --color-teal-400: oklch(77.7% 0.152 181.912);
  --color-teal-500: oklch(70.4% 0.14 182.503);
  --color-teal-600: oklch(60% 0.118 184.704);
  --color-teal-700: oklch(51.1% 0.096 186.391);
  --color-teal-800: oklch(43.7% 0.078 188.216);
  --color-teal-900: oklch(38.6% 0.063 188.416);
  --color-teal-950: oklch(27.7% 0.046 192.524);

  --color-cyan-50: oklch(98.4% 0.019 200.873);
  --color-cyan-100: oklch(95.6% 0.045 203.388);
  --color-cyan-200: oklch(91.7% 0.08 205.041);
  --color-cyan-300: oklch(86.5% 0.127 207.078);
  --color-cyan-400: oklch(78.9% 0.154 211.53);
  --color-cyan-500: oklch(71.5% 0.143 215.221);
  --color-cyan-600: oklch(60.9% 0.126 221.723);
  --color-cyan-700: oklch(52% 0.105 223.128);
  --color-cyan-800: oklch(45% 0.085 224.283);
  --color-cyan-900: oklch(39.8% 0.07 227.392);
  --color-cyan-950: oklch(30.2% 0.056 229.695);

  --color-sky-50: oklch(97.7% 0.013 236.62);
  --color-sky-100: oklch(95.1% 0.026 236.824);
  --color-sky-200: oklch(90.1% 0.058 230.902);
  --color-sky-300: oklch(82.8% 0.111 230.318);
  --color-sky-400: oklch(74.6% 0.16 232.661);
  --color-sky-500: oklch(68.5% 0.169 237.323);
  --color-sky-600: oklch(58.8% 0.158 241.966);
  --color-sky-700: oklch(50% 0.134 242.749);
  --color-sky-800: oklch(44.3% 0.11 240.79);
  --color-sky-900: oklch(39.1% 0.09 240.876);
  --color-sky-950: oklch(29.3% 0.066 243.157);

  --color-blue-50: oklch(97% 0.014 254.604);
  --color-blue-100: oklch(93.2% 0.032 255.585);
  --color-blue-200: oklch(88.2% 0.059 254.128);
  --color-blue-300: oklch(80.9% 0.105 251.813);
  --color-blue-400: oklch(70.7% 0.165 254.624);
  --color-blue-500: oklch(62.3% 0.214 259.815);
  --color-blue-600: oklch(54.6% 0.245 262.881);
  --color-blue-700: oklch(48.8% 0.243 264.376);
  --color-blue-800: oklch(42.4% 0.199 265.638);
  --color-blue-900: oklch(37.9% 0.146 265.522);
  --color-blue-950: oklch(28.2% 0.091 267.935);

  --color-indigo-50: oklch(96.2% 0.018 272.314);
  --color-indigo-100: oklch(93% 0.034 272.788);
  --color-indigo-200: oklch(87% 0.065 274.039);
  --color-indigo-300: oklch(78.5% 0.115 274.713);
  --color-indigo-400: oklch(67.3% 0.182 276.935);
  --color-indigo-500: oklch(58.5% 0.233 277.117);
  --color-indigo-600: oklch(51.1% 0.262 276.966);
  --color-indigo-700: oklch(45.7% 0.24 277.023);
  --color-indigo-800: oklch(39.8% 0.195 277.366);
  --color-indigo-900: oklch(35.9% 0.144 278.697);
  --color-indigo-950: oklch(25.7% 0.09 281.288);

  --color-violet-50: oklch(96.9% 0.016 293.756);
  --color-violet-100: oklch(94.3% 0.029 294.588);
  --color-violet-200: oklch(89.4% 0.057 293.283);
  --color-violet-300: oklch(81.1% 0.111 293.571);
  --color-violet-400: oklch(70.2% 0.183 293.541);
  --color-violet-500: oklch(60.6% 0.25 292.717);
  --color-violet-600: oklch(54.1% 0.281 293.009);
  --color-violet-700: oklch(49.1% 0.27 292.581);
  --color-violet-800: oklch(43.2% 0.232 292.759);
  --color-violet-900: oklch(38% 0.189 293.745);
  --color-violet-950: oklch(28.3% 0.141 291.089);

  --color-purple-50: oklch(97.7% 0.014 308.299);
  --color-purple-100: oklch(94.6% 0.033 307.174);
  --color-purple-200: oklch(90.2% 0.063 306.703);
  --color-purple-300: oklch(82.7% 0.119 306.383);
  --color-purple-400: oklch(71.4% 0.203 305.504);
  --color-purple-500: oklch(62.7% 0.265 303.9);
  --color-purple-600: oklch(55.8% 0.288 302.321);
  --color-purple-700: oklch(49.6% 0.265 301.924);
  --color-purple-800: oklch(43.8% 0.218 303.724);
  --color-purple-900: oklch(38.1% 0.176 304.987);
  --color-purple-950: oklch(29.1% 0.149 302.717);

  --color-fuchsia-50: oklch(97.7% 0.017 320.058);
  --color-fuchsia-100: oklch(95.2% 0.037 318.852);
  --color-fuchsia-200: oklch(90.3% 0.076 319.62);
  --color-fuchsia-300: oklch(83.3% 0.145 321.434);
  --color-fuchsia-400: oklch(74% 0.238 322.16);
  --color-fuchsia-500: oklch(66.7% 0.295 322.15);
  --color-fuchsia-600: oklch(59.1% 0.293 322.896);
  --color-fuchsia-700: oklch(51.8% 0.253 323.949);
  --color-fuchsia-800: oklch(45.2% 0.211 324.591);
  --color-fuchsia-900: oklch(40.1% 0.17 325.612);
  --color-fuchsia-950: oklch(29.3% 0.136 325.661);

  --color-pink-50: oklch(97.1% 0.014 343.198);
  --color-pink-100: oklch(94.8% 0.028 342.258);
  --color-pink-200: oklch(89.9% 0.061 343.231);
  --color-pink-300: oklch(82.3% 0.12 346.018);
  --color-pink-400: oklch(71.8% 0.202 349.761);
  --color-pink-500: oklch(65.6% 0.241 354.308);
  --color-pink-600: oklch(59.2% 0.249 0.584);
  --color-pink-700: oklch(52.5% 0.223 3.958);
  --color-pink-800: oklch(45.9% 0.187 3.815);
  --color-pink-900: oklch(40.8% 0.153 2.432);
  --color-pink-950: oklch(28.4% 0.109 3.907);

  --color-rose-50: oklch(96.9% 0.015 12.422);
  --color-rose-100: oklch(94.1% 0.03 12.58);
  --color-rose-200: oklch(89.2% 0.058 10.001);
  --color-rose-300: oklch(81% 0.117 11.638);
  --color-rose-400: oklch(71.2% 0.194 13.428);
  --color-rose-500: oklch(64.5% 0.246 16.439);
  --color-rose-600: oklch(58.6% 0.253 17.585);
  --color-rose-700: oklch(51.4% 0.222 16.935);
  --color-rose-800: oklch(45.5% 0.188 13.697);
  --color-rose-900: oklch(41% 0.159 10.272);
  --color-rose-950: oklch(27.1% 0.105 12.094);

  --color-slate-50: oklch(98.4% 0.003 247.858);
  --color-slate-100: oklch(96.8% 0.007 247.896);
  --color-slate-200: oklch(92.9% 0.013 255.508);
  --color-slate-300: oklch(86.9% 0.022 252.894);
  --color-slate-400: oklch(70.4% 0.04 256.788);
  --color-slate-500: oklch(55.4% 0.046 257.417);
  --color-slate-600: oklch(44.6% 0.043 257.281);
  --color-slate-700: oklch(37.2% 0.044 257.287);
  --color-slate-800: oklch(27.9% 0.041 260.031);
  --color-slate-900: oklch(20.8% 0.042 265.755);
  --color-slate-950: oklch(12.9% 0.042 264.695);

  --color-gray-50: oklch(98.5% 0.002 247.839);
  --color-gray-100: oklch(96.7% 0.003 264.542);
  --color-gray-200: oklch(92.8% 0.006 264.531);
  --color-gray-300: oklch(87.2% 0.01 258.338);
  --color-gray-400: oklch(70.7% 0.022 261.325);
  --color-gray-500: oklch(55.1% 0.027 264.364);
  --color-gray-600: oklch(44.6% 0.03 256.802);
  --color-gray-700: oklch(37.3% 0.034 259.733);
  --color-gray-800: oklch(27.8% 0.033 256.848);
  --color-gray-900: oklch(21% 0.034 264.665);
  --color-gray-950: oklch(13% 0.028 261.692);

  --color-zinc-50: oklch(98.5% 0 none);
  --color-zinc-100: oklch(96.7% 0.001 286.375);
  --color-zinc-200: oklch(92% 0.004 286.32);
  --color-zinc-300: oklch(87.1% 0.006 286.286);
  --color-zinc-400: oklch(70.5% 0.015 286.067);
  --color-zinc-500: oklch(55.2% 0.016 285.938);
  --color-zinc-600: oklch(44.2% 0.017 285.786);
  --color-zinc-700: oklch(37% 0.013 285.805);
  --color-zinc-800: oklch(27.4% 0.006 286.033);
  --color-zinc-900: oklch(21% 0.006 285.885);
  --color-zinc-950: oklch(14.1% 0.005 285.823);

  --color-neutral-50: oklch(98.5% 0 none);
  --color-neutral-100: oklch(97% 0 none);
  --color-neutral-200: oklch(92.2% 0 none);
  --color-neutral-300: oklch(87% 0 none);
  --color-neutral-400: oklch(70.8% 0 none);
  --color-neutral-500: oklch(55.6% 0 none);
  --color-neutral-600: oklch(43.9% 0 none);
  --color-neutral-700: oklch(37.1% 0 none);
  --color-neutral-800: oklch(26.9% 0 none);
  --color-neutral-900: oklch(20.5% 0 none);
  --color-neutral-950: oklch(14.5% 0 none);

  --color-stone-50: oklch(98.5% 0.001 106.423);
  --color-stone-100: oklch(97% 0.001 106.424);
  --color-stone-200: oklch(92.3% 0.003 48.717);
  --color-stone-300: oklch(86.9% 0.005 56.366);
  --color-stone-400: oklch(70.9% 0.01 56.259);
  --color-stone-500: oklch(55.3% 0.013 58.071);
  --color-stone-600: oklch(44.4% 0.011 73.639);
  --color-stone-700: oklch(37.4% 0.01 67.558);
  --color-stone-800: oklch(26.8% 0.007 34.298);
  --color-stone-900: oklch(21.6% 0.006 56.043);
  --color-stone-950: oklch(14.7% 0.004 49.25);

  --color-mauve-50: oklch(98.5% 0 none);
  --color-mauve-100: oklch(96% 0.003 325.6);
  --color-mauve-200: oklch(92.2% 0.005 325.62);
  --color-mauve-300: oklch(86.5% 0.012 325.68);
  --color-mauve-400: oklch(71.1% 0.019 323.02);
  --color-mauve-500: oklch(54.2% 0.034 322.5);
  --color-mauve-600: oklch(43.5% 0.029 321.78);
  --color-mauve-700: oklch(36.4% 0.029 323.89);
  --color-mauve-800: oklch(26.3% 0.024 320.12);
  --color-mauve-900: oklch(21.2% 0.019 322.12);
  --color-mauve-950: oklch(14.5% 0.008 326);

  --color-olive-50: oklch(98.8% 0.003 106.5);
  --color-olive-100: oklch(96.6% 0.005 106.5);
  --color-olive-200: oklch(93% 0.007 106.5);
  --color-olive-300: oklch(88% 0.011 106.6);
  --color-olive-400: oklch(73.7% 0.021 106.9);
  --color-olive-500: oklch(58% 0.031 107.3);
  --color-olive-600: oklch(46.6% 0.025 107.3);
  --color-olive-700: oklch(39.4% 0.023 107.4);
  --color-olive-800: oklch(28.6% 0.016 107.4);
  --color-olive-900: oklch(22.8% 0.013 107.4);
  --color-olive-950: oklch(15.3% 0.006 107.1);

  --color-mist-50: oklch(98.7% 0.002 197.1);
  --color-mist-100: oklch(96.3% 0.002 197.1);
  --color-mist-200: oklch(92.5% 0.005 214.3);
  --color-mist-300: oklch(87.2% 0.007 219.6);
  --color-mist-400: oklch(72.3% 0.014 214.4);
  --color-mist-500: oklch(56% 0.021 213.5);
  --color-mist-600: oklch(45% 0.017 213.2);
  --color-mist-700: oklch(37.8% 0.015 216);
  --color-mist-800: oklch(27.5% 0.011 216.9);
  --color-mist-900: oklch(21.8% 0.008 223.9);
  --color-mist-950: oklch(14.8% 0.004 228.8);

  --color-taupe-50: oklch(98.6% 0.002 67.8);
  --color-taupe-100: oklch(96% 0.002 17.2);
  --color-taupe-200: oklch(92.2% 0.005 34.3);
  --color-taupe-300: oklch(86.8% 0.007 39.5);
  --color-taupe-400: oklch(71.4% 0.014 41.2);
  --color-taupe-500: oklch(54.7% 0.021 43.1);
  --color-taupe-600: oklch(43.8% 0.017 39.3);
  --color-taupe-700: oklch(36.7% 0.016 35.7);
  --color-taupe-800: oklch(26.8% 0.011 36.5);
  --color-taupe-900: oklch(21.4% 0.009 43.1);
  --color-taupe-950: oklch(14.7% 0.004 49.3);

  --color-black: #000;
  --color-white: #fff;

  --spacing: 0.25rem;

  --breakpoint-sm: 40rem;
  --breakpoint-md: 48rem;
  --breakpoint-lg: 64rem;
  --breakpoint-xl: 80rem;
  --breakpoint-2xl: 96rem;

  --container-3xs: 16rem;
  --container-2xs: 18rem;
  --container-xs: 20rem;
  --container-sm: 24rem;
  --container-md: 28rem;
  --container-lg: 32rem;
  --container-xl: 36rem;
  --container-2xl: 42rem;
  --container-3xl: 48rem;
  --container-4xl: 56rem;
  --container-5xl: 64rem;
  --container-6xl: 72rem;
  --container-7xl: 80rem;

  --text-xs: 0.75rem;
  --text-xs--line-height: calc(1 / 0.75);
  --text-sm: 0.875rem;
  --text-sm--line-height: calc(1.25 / 0.875);
  --text-base: 1rem;
  --text-base--line-height: calc(1.5 / 1);
  --text-lg: 1.125rem;
  --text-lg--line-height: calc(1.75 / 1.125);
  --text-xl: 1.25rem;
  --text-xl--line-height: calc(1.75 / 1.25);
  --text-2xl: 1.5rem;
  --text-2xl--line-height: calc(2 / 1.5);
  --text-3xl: 1.875rem;
  --text-3xl--line-height: calc(2.25 / 1.875);
  --text-4xl: 2.25rem;
  --text-4xl--line-height: calc(2.5 / 2.25);
  --text-5xl: 3rem;
  --text-5xl--line-height: 1;
  --text-6xl: 3.75rem;
  --text-6xl--line-height: 1;
  --text-7xl: 4.5rem;
  --text-7xl--line-height: 1;
  --text-8xl: 6rem;
  --text-8xl--line-height: 1;
  --text-9xl: 8rem;
  --text-9xl--line-height: 1;

  --font-weight-thin: 100;
  --font-weight-extralight: 200;
  --font-weight-light: 300;
  --font-weight-normal: 400;
  --font-weight-medium: 500;
  --font-weight-semibold: 600;
  --font-weight-bold: 700;
  --font-weight-extrabold: 800;
  --font-weight-black: 900;

  --tracking-tighter: -0.05em;
  --tracking-tight: -0.025em;
  --tracking-normal: 0em;
  --tracking-wide: 0.025em;
  --tracking-wider: 0.05em;
  --tracking-widest: 0.1em;

  --leading-tight: 1.25;
  --leading-snug: 1.375;
  --leading-normal: 1.5;
  --leading-relaxed: 1.625;
  --leading-loose: 2;

  --radius-xs: 0.125rem;
  --radius-sm: 0.25rem;
  --radius-md: 0.375rem;
  --radius-lg: 0.5rem;
  --radius-xl: 0.75rem;
  --radius-2xl: 1rem;
  --radius-3xl: 1.5rem;
  --radius-4xl: 2rem;

  --shadow-2xs: 0 1px rgb(0 0 0 / 0.05);
  --shadow-xs: 0 1px 2px 0 rgb(0 0 0 / 0.05);
  --shadow-sm: 0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1);
  --shadow-md: 0 4px 6px -1px rgb(0 0 0 / 0.1), 0 2px 4px -2px rgb(0 0 0 / 0.1);
  --shadow-lg: 0 10px 15px -3px rgb(0 0 0 / 0.1), 0 4px 6px -4px rgb(0 0 0 / 0.1);
  --shadow-xl: 0 20px 25px -5px rgb(0 0 0 / 0.1), 0 8px 10px -6px rgb(0 0 0 / 0.1);
  --shadow-2xl: 0 25px 50px -12px rgb(0 0 0 / 0.25);

  --inset-shadow-2xs: inset 0 1px rgb(0 0 0 / 0.05);
  --inset-shadow-xs: inset 0 1px 1px rgb(0 0 0 / 0.05);
  --inset-shadow-sm: inset 0 2px 4px rgb(0 0 0 / 0.05);

  --drop-shadow-xs: 0 1px 1px rgb(0 0 0 / 0.05);
  --drop-shadow-sm: 0 1px 2px rgb(0 0 0 / 0.15);
  --drop-shadow-md: 0 3px 3px rgb(0 0 0 / 0.12);
  --drop-shadow-lg: 0 4px 4px rgb(0 0 0 / 0.15);
  --drop-shadow-xl: 0 9px 7px rgb(0 0 0 / 0.1);
  --drop-shadow-2xl: 0 25px 25px rgb(0 0 0 / 0.15);

  --text-shadow-2xs: 0px 1px 0px rgb(0 0 0 / 0.15);
  --text-shadow-xs: 0px 1px 1px rgb(0 0 0 / 0.2);
  --text-shadow-sm:
    0px 1px 0px rgb(0 0 0 / 0.075), 0px 1px 1px rgb(0 0 0 / 0.075), 0px 2px 2px rgb(0 0 0 / 0.075);
  --text-shadow-md:
    0px 1px 1px rgb(0 0 0 / 0.1), 0px 1px 2px rgb(0 0 0 / 0.1), 0px 2px 4px rgb(0 0 0 / 0.1);
  --text-shadow-lg:
    0px 1px 2px rgb(0 0 0 / 0.1), 0px 3px 2px rgb(0 0 0 / 0.1), 0px 4px 8px rgb(0 0 0 / 0.1);

  --ease-in: cubic-bezier(0.4, 0, 1, 1);
  --ease-out: cubic-bezier(0, 0, 0.2, 1);
  --ease-in-out: cubic-bezier(0.4, 0, 0.2, 1);

  --animate-spin: spin 1s linear infinite;
  --animate-ping: ping 1s cubic-bezier(0, 0, 0.2, 1) infinite;
  --animate-pulse: pulse 2s cubic-bezier(0.4, 0, 0.6, 1) infinite;
  --animate-bounce: bounce 1s infinite;

  @keyframes spin {
    to {
      transform: rotate(360deg);
    }
  }

  @keyframes ping {
    75%,
    100% {
      transform: scale(2);
      opacity: 0;
    }
  }

  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }

  @keyframes bounce {
    0%,
    100% {
      transform: translateY(-25%);
      animation-timing-function: cubic-bezier(0.8, 0, 1, 1);
    }

    50% {
      transform: none;
      animation-timing-function: cubic-bezier(0, 0, 0.2, 1);
    }
  }

  --blur-xs: 4px;
  --blur-sm: 8px;
  --blur-md: 12px;
  --blur-lg: 16px;
  --blur-xl: 24px;
  --blur-2xl: 40px;
  --blur-3xl: 64px;

  --perspective-dramatic: 100px;
  --perspective-near: 300px;
  --perspective-normal: 500px;
  --perspective-midrange: 800px;
  --perspective-distant: 1200px;

  --aspect-video: 16 / 9;

  --default-transition-duration: 150ms;
  --default-transition-timing-function: cubic-bezier(0.4, 0, 0.2, 1);
  --default-font-family: --theme(--font-sans, initial);
  --default-font-feature-settings: --theme(--font-sans--font-feature-settings, initial);
  --default-font-variation-settings: --theme(--font-sans--font-variation-settings, initial);
  --default-mono-font-family: --theme(--font-mono, initial);
  --default-mono-font-feature-settings: --theme(--font-mono--font-feature-settings, initial);
  --default-mono-font-variation-settings: --theme(--font-mono--font-variation-settings, initial);
}

/* Deprecated */
@theme default inline reference {
  --blur: 8px;
  --shadow: 0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1);
  --shadow-inner: inset 0 2px 4px 0 rgb(0 0 0 / 0.05);
  --drop-shadow: 0 1px 2px rgb(0 0 0 / 0.1), 0 1px 1px rgb(0 0 0 / 0.06);
  --radius: 0.25rem;
  --max-width-prose: 65ch;
}
`;var dn=`@tailwind utilities;
`;globalThis.tailwind={compile:an,sheets:{index:sn,preflight:cn,theme:un,utilities:dn}};})();
