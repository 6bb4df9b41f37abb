import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/**
 * Loaded before everything else in a child and in each of its threads. Where the system gives no empty network
 * namespace, a parser that is tricked into fetching something still fails here. It stops our own code and our
 * libraries, not machine code that an attacker got to run: that is what the namespace is for.
 */
function refuse(): never {
  throw new Error("a scanning process has no network");
}

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
dns.lookup = Object.assign(refuse, dns.lookup);
dns.promises.lookup = refuse;
