import './node-version.mjs';
import { launch } from './launch.mjs';

await launch('apps/api/dist/main.js');
