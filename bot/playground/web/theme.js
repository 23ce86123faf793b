// Light or dark: as the system wishes, until the reader wishes otherwise. Runs before the first paint.

const KEPT = 'confrere-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (localStorage.getItem(KEPT) ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';

function showTheme() {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  document.getElementById('theme')?.setAttribute('aria-pressed', String(isDark()));
}

function switchTheme() {
  const wanted = isDark() ? 'light' : 'dark';
  if ((wanted === 'dark') === systemDark.matches) localStorage.removeItem(KEPT); // follow the system again
  else localStorage.setItem(KEPT, wanted);
  showTheme();
}

systemDark.addEventListener('change', showTheme);
document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('theme').addEventListener('click', switchTheme);
  showTheme();
});
showTheme();
