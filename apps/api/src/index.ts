export { type Product, startProduct } from './product.js';
