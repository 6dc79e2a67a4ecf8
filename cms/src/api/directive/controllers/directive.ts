import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::directive.directive');
