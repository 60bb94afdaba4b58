import { type Block, type DocumentModel, type Table, checkedTableRows } from './document-model.js';
import { printable } from './printable.js';

/**
 * Writes the document as Markdown (CommonMark with the tables of GitHub): for wikis and for reading by programs. Layout that
 * Markdown cannot hold, such as signatures side by side, follows one below the other; a section inside a table becomes a heading
 * over a table of its own.
 * @throws RangeError where a row does not fit its table
 */
export function writeMarkdown(model: DocumentModel): string {
  const parts = model.blocks.map(blockText).filter((text) => text !== '');
  if (model.mark) parts.unshift(`**${escaped(model.mark)}**`);
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph': {
      const lines = escaped(block.text).split('\n');
      if (block.heading) return `${'#'.repeat(block.heading)} ${lines.join(' ')}`;
      const mark = `${block.bold ? '**' : ''}${block.italic ? '*' : ''}`;
      const closing = [...mark].reverse().join('');
      return lines.map((line) => (line.trim() === '' ? '' : `${mark}${line.trim()}${closing}`)).join('  \n');
    }
    case 'gap':
      return '';
    case 'pageBreak':
      return '---';
    case 'sideBySide':
      return block.columns
        .map(({ blocks }) => blocks.map((paragraph) => blockText({ ...paragraph, heading: undefined })).join('  \n'))
        .filter((text) => text !== '')
        .join('\n\n');
    case 'table':
      return tableText(block);
  }
}

function tableText(table: Table): string {
  const rules = { left: '---', center: ':-:', right: '--:' };
  const header = [
    rowText(table.columns.map(({ title }) => title)),
    `| ${table.columns.map(({ align }) => rules[align ?? 'left']).join(' | ')} |`,
  ];
  const parts: string[][] = [];
  let isOpen = false;
  for (const row of checkedTableRows(table)) {
    if (row.kind === 'cells' && !isOpen) parts.push([...header]);
    isOpen = row.kind === 'cells';
    if (row.kind === 'cells') parts.at(-1)!.push(rowText(row.cells, row.leads));
    else parts.push([`### ${escaped(row.text).replaceAll('\n', ' ')}`]);
  }
  return (parts.length > 0 ? parts : [header]).map((lines) => lines.join('\n')).join('\n\n');
}

function rowText(cells: readonly string[], leads: readonly number[] = []): string {
  const texts = cells.map((cell, index) => {
    const lines = escaped(cell).split('\n');
    if (leads.includes(index) && lines[0]) lines[0] = `**${lines[0]}**`;
    return lines.join('<br>');
  });
  return `| ${texts.join(' | ')} |`;
}

/** What Markdown would take for a mark stands as it is; so does a number at the start of a line. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|#]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}
