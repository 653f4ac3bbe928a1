package dev.artel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: one program that keeps a company's records and runs its processes. */
@SpringBootApplication
public class Artel {
    public static void main(String[] args) {
        SpringApplication.run(Artel.class, args);
    }
}
