import './node-version.mjs';
import { productBundle } from './bundle.mjs';
import { launch } from './launch.mjs';

await launch(productBundle);
