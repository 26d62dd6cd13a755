// All that a page needs that has the planner in a frame: it gives the frame its height, and says in its own words what
// came of it. The messages are described in assets/schema/embedding.md.
const frame = document.getElementById('sanpo');
const told = document.getElementById('told');
const site = new URL(frame.src).origin;
const say = (message) => frame.contentWindow.postMessage({ sanpo: 1, ...message }, site);
const yen = new Intl.NumberFormat('ja-JP');
const standings = { met: '要件を満たす見込み', not_met: '要件を満たしていません', undecided: '未確定' };

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== site || data?.sanpo !== 1) return;
  if (data.type === 'hello') say({ type: 'hello' });
  if (data.type === 'height') frame.height = data.height;
  if (data.type === 'result' && data.tool === 'estimate') {
    const { first_year: year, lower_bound: from } = data.result;
    told.textContent = `初年度の目安は ${yen.format(year.with_tax)}円${from ? '～' : ''}（税込）です。`;
  }
  if (data.type === 'result' && data.tool === 'certification')
    told.textContent = `健康経営優良法人の自己点検：${standings[data.result.value]}（必須 ${data.result.mandatory.met}／${data.result.mandatory.size}）`;
});

addEventListener('click', ({ target }) => {
  const { language, tool } = target.dataset ?? {};
  if (language) say({ type: 'language', language });
  if (tool) frame.src = frame.src.replace(/#.*$/, `#${tool}`);
});
