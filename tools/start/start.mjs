import './node-version.mjs';
import { productBundle } from './bundle.mjs';
import { cacheFolder } from './ensure-ready.mjs';
import { launch } from './launch.mjs';
import { runBundle } from './run-bundle.mjs';

await launch(productBundle, (entry) => runBundle(entry, cacheFolder));
