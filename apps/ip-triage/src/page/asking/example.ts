/** A text to try the page with: lines of a firewall's log. Its addresses are public resolvers, and such as every network may have. */
export const example = `2026-11-24T09:15:00Z ALLOW tcp 10.209.67.177:49731 -> 8.8.8.8:53 host=pc-0117 process=chrome.exe
2026-11-24T09:15:02Z DENY  tcp 10.209.67.177:49733 -> 203.0.113[.]54:443 host=pc-0117 process=rundll32.exe
2026-11-24T09:15:09Z ALLOW udp 10.20.0.11:53120 -> [2001:4860:4860::8888]:53 host=srv-004 process=dns.exe
2026-11-24T09:16:40Z ALLOW tcp 10.20.0.32:50102 -> 198.51.100.43:8443 host=srv-011 process=powershell.exe
2026-11-24T09:17:03Z ALLOW tcp 10.20.0.32:50107 -> 192.0.2.10:443 host=srv-011 process=powershell.exe
2026-11-24T09:18:21Z ALLOW udp 10.20.0.11:53121 -> 1.1.1.1:53 host=srv-004 process=dns.exe`;
