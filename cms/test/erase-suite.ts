import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tracesIn } from '@ban-tin/site/publisher/testing/traces';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { tableSnapshot } from './table-snapshot.ts';

const marker = 'Zyxomma Kỳ Lạ';
const slug = 'zyxomma-ky-la';

void [existsSync, mkdirSync, readFileSync, writeFileSync, path, tracesIn, sharp, tableSnapshot, marker, slug];
