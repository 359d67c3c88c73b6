import { type Html, html } from './html.ts'

/** What became of packets that were handed in: a sentence each, and the receipts to carry back. */
export type Outcome = {
  said: string
  well: boolean
  receipts: { name: string; bytes: Uint8Array }[]
}

/** The form that takes packets from a stick. */
export function packetsPage(outcome: Outcome | null): Html {
  return html`<p class="rule">Chọn tất cả các tệp .mcgoi của gói mang đến (gói lớn có nhiều phần). Nhập bao nhiêu lần cũng không trùng;
biên nhận tải về phải chép lại vào USB và đọc tại quầy đã ghi gói.</p>
${
  outcome &&
  html`<div class="said${outcome.well && ' well'}" role="status"><p>${outcome.said}</p>
${outcome.receipts.map(
  ({ name, bytes }) =>
    html`<p><a download="${name}" href="data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}">Tải biên nhận ${name}</a></p>`,
)}</div>`
}
<form method="post" action="/web/packets" enctype="multipart/form-data" class="periods">
<label>Tệp của gói <input type="file" name="packet" accept=".mcgoi" multiple required></label> <button>Nhập gói</button></form>`
}
