/** Every route of the deployed portal against one declared list: who may come where. */
package kontor.ear.routes;
