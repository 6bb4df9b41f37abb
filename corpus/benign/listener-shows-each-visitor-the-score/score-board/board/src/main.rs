use std::net::TcpListener;
use std::io::Write;

fn main() {
    let board = TcpListener::bind("127.0.0.1:8099").expect("port is taken");
    for visitor in board.incoming() {
        let visitor = visitor.unwrap();
        let mut line = visitor;
        line.write_all(b"HTTP/1.0 200 OK\r\n\r\n3 : 1\n").unwrap();
    }
}
