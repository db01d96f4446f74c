// Pages of the manual as Markdown.

/** How Markdown shows what is no plain text. */
export const markdownStyle = {
  code: (text) => `\`${text}\``,
  link: (text, address) => `[${text}](${address})`,
};

/** `english`: puts a phrase into words. */
export function pageMarkdown({ title, facts, blocks }, english) {
  const text = (filling) => (typeof filling === 'object' ? english(filling) : String(filling));
  const parts = [
    `# ${text(title)}`,
    facts.map(text).join(' · '),
    ...blocks.map((block) => blockOf(block, text)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block, text) {
  switch (block.kind) {
    case 'heading':
      return `## ${text(block.text)}`;
    case 'paragraph':
      return text(block.text);
    case 'lead':
      return `**${text(block.label)}** ${text(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${text(item)}`).join('\n');
    default:
      // Four backticks: an example may hold three.
      return `\`\`\`\`${block.language}\n${block.lines.join('\n')}\n\`\`\`\``;
  }
}
