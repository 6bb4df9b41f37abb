import http from 'node:http';

http.createServer((_, answer) => answer.end('all quiet')).listen(3000, '127.0.0.1');
