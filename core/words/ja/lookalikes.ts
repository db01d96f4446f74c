import type { Dictionary } from '../words.js';

/** What is said about senders that look like somebody else. */
export const lookalikes: Dictionary = {
  'Look-alike sender: {0}.': '紛らわしい差出人: {0}。',
  'the name "{0}" is that of {1}, and the address at {2} is not known as theirs':
    '「{0}」という名前は{1}のものですが、{2}のアドレスは本人のものとして登録されていません',
  'the name "{0}" looks like {1} but is written with other characters, and the address at {2} is not known as theirs':
    '「{0}」という名前は{1}に見えますが別の文字で書かれていて、{2}のアドレスは本人のものとして登録されていません',
  'the display name shows {0}, but the address is at {1}':
    '表示名には{0}とありますが、アドレスは{1}のものです',
  '{0} looks like {1} and is another domain': '{0}は{1}に見えますが、別のドメインです',
  '{0} differs from {1} in one place and is another domain': '{0}は{1}と1か所だけ異なる、別のドメインです',
  '{0} has {1} in it and is another domain': '{0}は{1}を含む、別のドメインです',
  '{0} begins like {1} and is another domain': '{0}は{1}と同じ始まり方をする、別のドメインです',
};
