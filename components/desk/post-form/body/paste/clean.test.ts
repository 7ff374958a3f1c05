// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean';
import { paragraphsOf } from './plain';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Harbour</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin-top:12.0pt'><b><span style='font-size:16.0pt;color:#2F5496'>The harbour<o:p></o:p></span></b></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>The quay was
<b style='mso-bidi-font-weight:normal'>empty</b> at <i>dawn</i>, as the <a href="https://example.org/log?utm_source=x"><span
style='color:blue'>log</span></a> says.<span style='mso-spacerun:yes'>&nbsp; </span>Nobody came.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Ropes<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span></span><![endif]>Hemp<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>Nets<o:p></o:p></p>
<p class=MsoNormal>Then:<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>3.<span>&nbsp;</span></span></span><![endif]>Wait<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/tmp/clip.png"/></v:shape><![endif]--><![if !vml]><img
width=300 height=200 src="file:///C:/Users/a/clip_image002.png" v:shapes="p1"><![endif]></p>
<!--EndFragment--></body></html>`;

const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr"
style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial;font-weight:400;">Tides</span></h2><p dir="ltr"
style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;">High</span><span
style="font-size:11pt;font-weight:400;"> and </span><span style="font-weight:400;font-style:italic;">low</span><span
style="font-weight:400;text-decoration:line-through;vertical-align:baseline;"> water</span><a
href="https://example.org/?fbclid=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;"> tables</span></a></p><br
/><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-weight:400;">Spring</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Perigean</span></p></li></ul><li
dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Neap</span></p></li></ul><br /><p dir="ltr"><span
style="border:none;display:inline-block;"><img src="https://lh7.example.org/pic" width="40" height="30" style="margin-left:0"></span></p></b><br
class="Apple-interchange-newline">`;

/** Without the white space that does not show. */
const flat = (html: string) =>
  html.replace(/\s*\n\s*/g, ' ').replace(/(^|<[^>]+>) | (?=<\/?(?:p|h\d|ul|ol|li)\b)/g, '$1');
const cleaned = (html: string) => flat(cleanPaste(html));

describe('A paste', () => {
  it('from Word keeps headings, emphasis, links and lists, and nothing of Word', () => {
    expect(cleaned(word)).toBe(
      flat(`<h2>The harbour</h2>
<p>The quay was <strong>empty</strong> at <em>dawn</em>, as the <a href="https://example.org/log?utm_source=x">log</a> says. Nobody came.</p>
<ul><li>Ropes<ul><li>Hemp</li></ul></li><li>Nets</li></ul><p>Then:</p><ol start="3"><li>Wait</li></ol>`),
    );
  });

  it('from Google Docs loses the wrapping b, and its styled spans become elements', () => {
    expect(cleaned(docs)).toBe(
      flat(`<h2>Tides</h2><p><strong>High</strong> and <em>low</em><s> water</s><a href="https://example.org/?fbclid=1"> tables</a></p>
<ul><li><p>Spring</p><ul><li><p>Perigean</p></li></ul></li><li><p>Neap</p></li></ul>
<p><img src="https://lh7.example.org/pic" width="40" height="30"></p>`),
    );
  });

  it('from a web page keeps tables and what is said, without scripts, buttons and counters', () => {
    const page = `<div class="post" onclick="x()"><h1>News</h1><font color="red" face="Arial">Red <u>ink</u></font>
<script>alert(1)</script><button>Share</button><h5>Small</h5><p>&nbsp;</p><div></div>
<img src="https://t.example/px" width="1" height="1"><img src="data:image/png;base64,AA"><img src="http://example.org/a.jpg" alt="x">
<table style="width:50%" width="400"><tbody><tr><td colspan="2" width="20" bgcolor="red">1</td><td></td></tr></tbody></table>
<a href="javascript:alert(1)">press</a> <a name="top">here</a></div>`;
    expect(cleaned(page)).toBe(
      flat(
        `<div><h2>News</h2>Red <u>ink</u><h4>Small</h4><table><tbody><tr><td colspan="2">1</td><td></td></tr></tbody></table> press here</div>`,
      ),
    );
  });

  it('of a few words stays a few words, and a single space that does not break stays', () => {
    expect(
      cleanPaste(
        '<meta charset="utf-8"><span style="color:red">«\u00a0mot\u00a0»\u00a0 and\u00a0\u00a0on</span>',
      ),
    ).toBe('«&nbsp;mot&nbsp;» and on');
  });

  it('keeps the spaces of code, and a line break in a paragraph', () => {
    expect(cleanPaste('<pre>a  \u00a0b</pre><p>one<br>two</p>')).toBe(
      '<pre>a  &nbsp;b</pre><p>one<br>two</p>',
    );
  });

  it('from the editor itself is left as it is', () => {
    const own = '<p data-pm-slice="1 1 []" class="wide">a&nbsp;&nbsp;b</p>';
    expect(cleanPaste(own)).toBe(own);
  });

  it('of markup that is broken on purpose still gives text', () => {
    expect(cleanPaste('<b><p>a<i></b>b</p><ul><ul><ul>deep')).toContain('deep');
    expect(cleanPaste('')).toBe('');
    expect(cleanPaste('&lt;script&gt;👩‍🚀\u202e')).toBe('&lt;script&gt;👩‍🚀\u202e');
  });
});

it('Plain text makes a paragraph at each blank line, and a line break at each single one', () => {
  expect(paragraphsOf('One\r\ntwo\r\n \r\n\r\nThree\n')).toEqual([['One', 'two'], ['Three']]);
});
