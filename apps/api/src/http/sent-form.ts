import { BadRequestException } from '@nestjs/common';
import type { Request } from 'express';

/**
 * The fields and files of a form that a browser sent (multipart/form-data, RFC 7578); nothing where it is larger than so many
 * octets. Read only once its sender is known to be let in: until then nothing is kept.
 */
export async function sentForm(request: Request, most: number): Promise<FormData | undefined> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) throw new BadRequestException();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts.length = 0;
    // What is a little too large is read to its end, so that the answer arrives.
    if (size > most * 3) break;
  }
  if (size > most) return undefined;
  try {
    return await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new BadRequestException();
  }
}
