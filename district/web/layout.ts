import { type Html, html } from './html.ts'
import type { Viewer } from './viewers.ts'

const PLACES = [
  ['/web/communes', 'Các xã, phường'],
  ['/web/overdue', 'Hồ sơ quá hạn'],
  ['/web/refused', 'Thao tác bị từ chối'],
  ['/web/packets', 'Nhận gói USB'],
] as const
export type Place = (typeof PLACES)[number][0]

/** A whole page for somebody who is signed in. */
export function layout(viewer: Viewer, place: Place, title: string, body: Html): string {
  return documentOf(
    title,
    html`<header>
<strong>Hệ thống dùng chung</strong>
<nav>${PLACES.map(([path, name]) => html`<a href="${path}"${path === place && html` aria-current="page"`}>${name}</a>`)}</nav>
<form method="post" action="/web/sign-out"><span class="quiet">${viewer.name}</span> <button class="plain">Đăng xuất</button></form>
</header>
<main><h1>${title}</h1>${body}</main>`,
  )
}

/** The page of somebody who has yet to sign in. @param said why the last attempt failed */
export function signInPage(login: string, said: string | null): string {
  return documentOf(
    'Đăng nhập',
    html`<main><form class="box" method="post" action="/web/sign-in">
<h1>Hệ thống dùng chung</h1>
<p class="quiet">Theo dõi bộ phận một cửa các xã, phường</p>
${said && html`<p class="said" role="alert">${said}</p>`}
<label for="login">Tên đăng nhập</label>
<input id="login" name="login" value="${login}" autocomplete="username" required ${login === '' && html`autofocus`}>
<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required ${login !== '' && html`autofocus`}>
<button>Đăng nhập</button>
</form></main>`,
  )
}

/** A page that only says something, with the way back. */
export function saidPage(title: string, said: string): string {
  return documentOf(
    title,
    html`<main><div class="box"><h1>${title}</h1><p>${said}</p><p><a href="/web/communes">Về trang đầu</a></p></div></main>`,
  )
}

function documentOf(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Hệ thống dùng chung</title>
<link rel="stylesheet" href="/web/style.css">
</head>
<body>${body}</body>
</html>`.text
}
