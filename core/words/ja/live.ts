import type { Dictionary } from '../words.js';

/** Zones held against live DNS. */
export const live: Dictionary = {
  'nobody answered in time': '時間内に応答がありませんでした',
  'the server failed (SERVFAIL)': 'サーバーが失敗を返しました (SERVFAIL)',
  'the server refused to answer (REFUSED)': 'サーバーが応答を拒否しました (REFUSED)',
  'what came was no answer that can be read': '届いた応答を解釈できませんでした',
  'its aliases (CNAME) lead round in a circle': 'CNAME がループしています',
  'no server can be reached': '到達できるサーバーがありません',
  'it was called off': '取り消されました',
  'the time for all questions is used up': '全体の制限時間を使い切りました',
  '{0} at {1} is not published': '{1} の {0} は公開されていません',
  '{0} at {1} is published, but the zone does not have it: it is gone once the zone is served':
    '{1} の {0} は公開されていますが、ゾーンにありません。このゾーンを公開すると失われます',
  '{0} at {1} has a TTL of {2} s in the zone, and is published with {3} s':
    '{1} の {0} の TTL はゾーンでは {2} 秒ですが、{3} 秒で公開されています',
  '{0} at {1} was not compared: {2}': '{1} の {0} は比較できませんでした: {2}',
  '{0} is an alias of {1} in the zone, and is published as an alias of {2}':
    '{0} はゾーンでは {1} の別名ですが、{2} の別名として公開されています',
  '{0} is an alias of {1} in the zone, and is published with records of its own':
    '{0} はゾーンでは {1} の別名ですが、それ自身のレコードで公開されています',
  '{0} has records of its own in the zone, and is published as an alias of {1}':
    '{0} はゾーンではそれ自身のレコードを持ちますが、{1} の別名として公開されています',
  '{0} at {1} is published with more than the zone has: {2}':
    '{1} の {0} には、ゾーンにないものも公開されています: {2}',
  '{0} at {1} is published without {2}': '{1} の {0} は {2} を含まずに公開されています',
  '{0} at {1} is published as {2}': '{1} の {0} は {2} として公開されています',
  '"{0}" of dnsMailAuth.dns.servers is no server':
    'dnsMailAuth.dns.servers の "{0}" はサーバーではありません',
  '"{0}" of dnsMailAuth.dns.doh is no https URL':
    'dnsMailAuth.dns.doh の "{0}" は https の URL ではありません',
  'DNS is asked only in a workspace that you trust: its files say what is asked.':
    'DNS への問い合わせは、信頼したワークスペースでのみ行います。何を問い合わせるかはファイルの内容で決まるためです。',
  'Nobody here can ask DNS.': 'ここからは DNS に問い合わせできません。',
  '{0} of {1} questions answered': '{1} 件中 {0} 件の応答を受信',
  '{0}: {1}': '{0}: {1}',
  'There is no SPF record here.': 'ここに SPF レコードはありません。',
  'live DNS: {0}': '公開中の DNS: {0}',
  'Count with live DNS': '公開中の DNS で数える',
  'Comparing with live DNS': '公開中の DNS と比較しています',
  'Counting SPF lookups': 'SPF のルックアップを数えています',
  '{0}: published and zone': '{0}: 公開中とゾーン',
  '{0}: {1} and live DNS': '{0}: {1} と公開中の DNS',
  '{0}: {1} and {2}': '{0}: {1} と {2}',
  '{0} of {1} names differ, {2} could not be compared':
    '{1} 個中 {0} 個の名前に差異があり、{2} 個は比較できませんでした',
  'The zone has more mail records than are compared.':
    'ゾーンには、比較した数より多くのメール関連レコードがあります。',
};
