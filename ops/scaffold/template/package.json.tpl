{
  "name": "@atrium/__module__",
  "version": "0.1.0",
  "private": true,
  "license": "MIT",
  "type": "commonjs",
  "exports": {
    ".": { "source": "./src/index.ts", "default": "./dist/index.js" },
    "./http": { "source": "./src/http.ts", "default": "./dist/http.js" },
    "./schema": { "source": "./src/schema.ts", "default": "./dist/schema.js" }
  },
  "dependencies": {
    "@atrium/identity": "workspace:*",
    "@atrium/platform": "workspace:*",
    "@atrium/records": "workspace:*",
    "@nestjs/common": "^12.0.0",
    "@nestjs/core": "^12.0.0",
    "@nestjs/swagger": "^12.0.0",
    "@nestjs/typeorm": "^12.0.0",
    "class-transformer": "0.5.1",
    "class-validator": "0.15.1",
    "fastify": "^5.0.0",
    "reflect-metadata": "^0.2.2",
    "rxjs": "^7.8.2",
    "typeorm": "1.1.1"
  }
}
