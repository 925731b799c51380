"""First names of many peoples: evidence that two or more capitalised words are a person.

Names that are more often a place or an ordinary word ("Jordan", "Will", "Sofia") are left out. Where the
family name comes first, that is the first word, so the frequent ones of China, Korea and Viet Nam are here.
"""

from __future__ import annotations

from mappers.rules.lexicon import words

WESTERN = words(
    """Adam Adrian Alan Albert Alec Alex Alexander Alfred Alice Alison Allan Allen Amanda Amy Andrea Andreas
    Andrew Angela Ann Anna Anne Annette Annie Anthony Antoine Arnaud Arthur Astrid Audrey Barbara Beatrice
    Ben Benjamin Bernard Bertrand Beth Betty Bill Bjorn Bjørn Bob Boris Brenda Brian Bridget Bruce Bruno
    Camille Carl Carol Caroline Catherine Cecilia Celine Charles Charlotte Chris Christian Christina
    Christine Christoph Christophe Christopher Claire Claude Claudia Colin Connie Daniel Daniela Dave David
    Deborah Denis Dennis Diana Diane Dick Dieter Dirk Dominic Dominique Donald Donna Dorothy Doug Douglas
    Ed Edward Edwin Elena Elisabeth Elizabeth Ellen Emily Emma Emmanuel Eric Erik Ernst Esther Eva Fabien
    Felix Francis Franck François Francoise Françoise Frank Franz Fred Frederick Fredrik Friedrich Gareth
    Gary Gavin Geoffrey Georg George Georges Gerald Gerard Gerhard Gilles Giovanni Giulia Giuseppe Glenn
    Gordon Graham Greg Gregory Guillaume Gunnar Gustav Guy Hannah Hans Harold Harry Heather Heidi Heinrich
    Helen Helena Helmut Henri Henrik Henry Herbert Herve Hervé Howard Hugh Hugo Ian Ingrid Irene Jack
    Jacqueline Jacques Jake James Jan Jane Janet Janos Jason Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome
    Jerry Jesper Jessica Jim Joan Joanna Joe Joel Johan Johann Johannes John Johnnie Jonas Jonathan Joseph
    Joshua Judith Julia Julian Julie Juliette Jürgen Justin Karen Karin Karl Kate Katherine Kathleen Kathryn
    Kathy Keith Kelly Ken Kenneth Kevin Kristian Kristina Lars Larry Laura Laurence Laurent Lawrence Lena
    Leonard Leslie Linda Lisa Lorenzo Louis Louise Luc Lucas Lucy Luigi Luke Madeleine Magnus Marc Marcel
    Marco Margaret Margarita Maria Marianne Marie Mario Marion Markus Marta Martha Martin Martina Mary
    Mathias Matteo Matthew Matthias Matti Maurice Max Megan Melanie Melissa Michael Michel Michele Michelle
    Mike Mikael Mikko Monica Monique Nathalie Nathan Neil Niall Nicholas Nick Nicola Nicolas Nicole Niels
    Nigel Nils Nina Norbert Norman Olaf Olav Oliver Olivier Oscar Otto Oyvind Øyvind Pascal Patricia Patrick
    Patrik Paul Paula Pauline Pekka Peter Petra Philip Philippe Phil Pierre Pieter Pietro Rachel Ralph
    Raymond Rebecca Reinhard Renate René Ricardo Richard Rick Rob Robert Roberta Roberto Robin Roger Roland
    Rolf Ron Ronald Roy Rudolf Russell Ruth Ryan Sabine Sally Sam Samantha Samuel Sandra Sandy Sara Sarah
    Scott Sean Sebastian Serge Sharon Sheila Simon Simone Sophie Stefan Stefano Stephane Stéphane Stephanie
    Stephen Steve Steven Stuart Susan Susanna Susanne Sven Sylvie Terry Theodore Theresa Thierry Thomas
    Tim Timothy Tina Tobias Todd Tom Tommy Tony Trevor Ulrich Ursula Valerie Vera Victor Vincent Virginie
    Walter Wayne Wendy Werner Wilhelm Willem William Wolfgang Xavier Yves Yvonne"""
)
SPANISH_AND_PORTUGUESE = words(
    """Adriana Agustín Alberto Alejandra Alejandro Alfonso Alfredo Álvaro Alvaro Ana Andrés Andres Ángel
    Antonio Armando Arturo Augusto Aurelio Beatriz Benito Bernardo Camilo Carla Carlos Carmen Catalina
    César Cesar Cláudia Clara Consuelo Cristina Cristóbal Diego Dilma Domingo Eduarda Eduardo Elías Elias
    Emilia Emilio Enrique Ernesto Esteban Evo Fabio Fátima Federico Felipe Fernanda Fernando Fidel Francisca
    Francisco Gabriel Gabriela Gerardo Germán Gilberto Gloria Gonzalo Graciela Guillermo
    Gustavo Héctor Hector Hernán Horacio Hugo Ignacio Inês Inés Isabel Ismael Iván Jaime Javier Jesús Joana
    João Joao Joaquín Joaquim Jorge José Jose Josefina Juan Juana Julieta Julio Laurentino Leonardo Leticia
    Lorena Lourdes Lucía Lucia Luciana Luciano Luís Luis Luisa Luiz Luiza Manuel Manuela Marcela Marcelo
    Marcos Margarida María Mariana Mariano Maricruz Marina Matías Mauricio Mercedes Miguel Miriam Mónica
    Natalia Nelson Néstor Nicolás Nuno Olga Omar Orlando Oswaldo Pablo Paulo Paloma Patricio Pedro Rafael
    Raimundo Ramón Ramon Raúl Raul Renata Rigoberto Rodrigo Rogelio Rolando Rosa Rubén Ruben
    Salvador Samuel Sergio Silvia Sílvia Simón Sonia Susana Teresa Thiago Tomás Vasco Verónica
    Vicente Víctor Xiomara Yolanda Ximena"""
)  # fmt: skip
SLAVIC_AND_BALTIC = words(
    """Agnieszka Aleksandar Aleksander Aleksandr Aleksei Aleksey Alexei Anastasia Anatoly Andrei Andrej
    Andrey Andris Andrius Andrzej Anton Arkady Artem Bogdan Bohdan Bojan Borislav Boyko Branko Dalia Danuta
    Darius Denys Dmitri Dmitriy Dmitry Dmytro Dragan Ekaterina Evgeny Fyodor Gennady Gintaras Goran Grigory
    Grzegorz Igor Ihor Ilya Ilze Irina Iryna Ivan Ivana Ivo Iurie Jadwiga Jakub Janez Janusz Jaroslav
    Jaroslaw Jelena Jerzy Jiri Juris Kaja Katarzyna Kestutis Konstantin Krzysztof Ksenia Larisa Lech Leonid
    Lyudmila Maciej Magdalena Maksim Malgorzata Mariusz Marek Mateusz Mihai Mihail Mikhail Milan
    Milica Milos Miloš Miroslav Mykola Nadezhda Natalya Nebojsa Nenad Nikola Nikolai Nikolay Oksana Oleg
    Oleh Oleksandr Olena Ondrej Pavel Petar Petr Petro Petru Piotr Predrag Radoslaw Radovan Reimo
    Ruslan Sergei Sergej Sergey Serhiy Slavko Slobodan Stanislav Svetlana Taras Tatiana Tatyana Timur
    Toomas Tomasz Tomislav Urmas Vaclav Václav Vadim Valentin Valentina Valery Vasile Vasily Vasyl
    Veselin Viktor Viktoria Vitali Vitaly Vlad Vladimir Vojislav Volodymyr Vyacheslav Waclaw Yaroslav
    Yegor Yelena Yevgeny Yulia Yuri Yuriy Yury Zbigniew Zdravko Zoran"""
)
MUSLIM_WORLD = words(
    """Abbas Abd Abdallah Abdel Abdelaziz Abdelkader Abdi Abdirahman Abdou Abdoul Abdoulaye Abdul Abdulaziz
    Abdullah Abdullahi Abdulrahman Abdur Adel Adnan Ahmad Ahmadou Ahmed Aicha Aïcha Aisha Akbar Alaa
    Ali Aliyu Amadou Amin Amina Aminata Amir Ammar Anwar Asad Asif Ashraf Asma Atef Ayaan Ayman Aziz Azmi
    Babak Bahar Bakr Bashar Bashir Basma Bilal Burhan Cemal Cheikh Dawood Djibril Driss Ebrahim Ehsan
    Emine Erdem Fadel Fahad Faisal Faiz Farah Farhad Farid Farida Farouk Faruk Fatima Fatma Fatou Fatoumata
    Fawzi Fouad Ghassan Gulnara Habib Hadi Hafez Haidar Hakan Hakim Halil Hamad Hamdi Hamed Hamid Hamza
    Hanan Hani Hasan Hashim Hassan Hatem Hilal Hisham Hosni Hossein Huda Husain Husam Hussain Hussein
    Ibrahim Ibrahima Idris Idriss Ilham Imad Imran Iqbal Ismail Issa Issam Iyad Jalal Jamal Jamil Jawad
    Kamal Kamel Karim Khadija Khaled Khalid Khalifa Khalil Khurshid Laila Leila Leyla Luay Mahdi Mahmood
    Mahmoud Mahmud Majed Mamadou Mansour Maryam Masoud Mehdi Mehmet Mohamed Mohammad Mohammed Mohamud
    Mohsen Mona Moussa Mouammar Muhammad Muhammadu Munir Murad Murat Musa Mustafa Mustapha Nabil
    Nadia Nadir Najib Najm Nasser Nawaf Nazim Nizar Noor Nouri Nur Nuri Omar Osama Osman Oumar Ousmane
    Qasim Rached Rahim Rahman Raja Rajab Ramzi Rania Rashid Rasheed Reza Riad Riyad Rustam Saad Saadi Sabri
    Sadiq Saeed Safia Saif Siad Salah Saleh Salem Salim Salma Salman Sami Samir Samira Sana Sayed Sayyid
    Selim Shahid Shakir Sharif Shehu Sherif Sidi Suleiman Sulaiman Syed Taha Tahir Talal Tareq
    Tariq Tarek Tayyip Umar Usman Wael Walid Yahya Yasin Yasir Yasser Youssef Yousef Yousuf Yunus Yusuf
    Zahra Zaid Zainab Zaki Zeinab Ziad Zuhair"""
)
AFRICAN = words(
    """Abebe Abena Abiodun Abiola Adama Adebayo Adwoa Akinwumi Akosua Akua Ama Amara Ayanda Ayodele Babatunde
    Berhane Birtukan Chidi Chinedu Chinwe Chukwuma Dawit Emeka Femi Folake Gebre Getachew Girma Haile
    Hailemariam Ifeanyi Ifeoma Isaias Joaquim Kagiso Kamau Kgalema Kofi Kojo Kwabena Kwadwo Kwaku Kwame
    Kwasi Kwesi Lerato Lindiwe Mamphela Meles Mengistu Mulatu Mwai Nana Ndaba Ngozi Njeri Nkosazana Nnamdi
    Nomvula Nthabiseng Obiageli Okechukwu Olara Olufemi Olusegun Oluwaseun Otieno Pius Sibusiso Sipho
    Siyabonga Solomon Tendai Tesfaye Thabo Thandi Thandiwe Themba Thulani Tsegaye Uhuru Wangari
    Wanjiku Wanjiru Wole Yaw Yoweri Zanele Zwelinzima Ousmane Seydou Sékou Souleymane Thierno Modibo
    Boubacar Mariam Awa Ndèye Pape Macky Laurent Faure Robert Didier Guillaume"""
)
ASIAN = words(
    """Aditya Ajay Amit Amitabh Anil Anita Arjun Arun Aruna Arvind Ashok Atal Bimal Chandra Deepak Devi Dilip
    Ganesh Gopal Gotabaya Govind Hari Indira Jayalalithaa Kapil Kiran Kishore Krishna Lakshman Lal Madhav
    Mahinda Mahesh Manmohan Manoj Meera Mohan Mukesh Nandini Narendra Naresh Nirupama Pooja Prabhat Pradeep
    Prakash Pranab Prasad Priya Pushpa Rahul Rajesh Rajiv Rakesh Ram Ramesh Ranil Ravi Sanjay Sanjeev
    Santosh Shankar Shashi Shivraj Sita Somnath Sonia Subhash Sudhir Sujata Sunil Suresh Sushil Sushma
    Uma Usha Vijay Vikram Vinod Wijeyadasa Aung Khin Kyaw Maung Min Myint Nyan Soe Thant Thein Tun
     Zaw Daw Budi Dewi Eko Joko Megawati Prabowo Putri Susilo Wahyu Yudi Bambang Agus Dwi Benigno
    Corazon Ferdinand Imelda Rodrigo Leni Chavalit Chuan Prayuth Samak Somchai Somsak Surayud Thaksin
    Yingluck Abhisit Anutin Apichatpong Akihiro Akira Hiroshi Junichiro Kazuo Kenji Koichi Makoto Masako
    Naoto Noriko Shigeru Shinzo Taro Takeshi Toshihiko Yasuo Yoko Yoshihiko Yukio Yukiya Altan Batbold
    Tsakhia Nazgul Aibek Askar Bakyt Bolat Daniyar Erlan Gulmira Kanat Marat Nursultan Roza Rustam
    Sapar Serik Timur Zhanar Lilit Levon Armen Serzh Tigran Vartan Giorgi Nino Mikheil Zurab Tamar Davit
    Irakli Bidzina Recep Tayyip Süleyman Abdullah Bülent Kemal Ahmet Ayse Mesut"""
)
FAMILY_FIRST = words(
    """Wang Zhang Liu Chen Yang Huang Zhao Zhou Xu Zhu Guo Gao Luo Zheng Liang Xie Tang Deng Feng Cao Peng
    Zeng Xiao Tian Dong Yuan Cai Jiang Cheng Wei Ding Shen Yao Jia Qian Qin Xi Hu Li Lin Ma Wu Wen Kim Park
    Lee Choi Chung Jung Kang Cho Yoon Jang Lim Seo Shin Kwon Hwang Ahn Ri Pak Roh Nguyen Tran Pham Hoang
    Phan Vo Vu Dang Bui Ngo Duong Truong Dinh Trinh"""
)

GIVEN_NAMES = (
    WESTERN | SPANISH_AND_PORTUGUESE | SLAVIC_AND_BALTIC | MUSLIM_WORLD | AFRICAN | ASIAN | FAMILY_FIRST
)
"""First words of personal names."""

EVIDENCE = (("Pavel", "Lucía", "Wanjiru", "Nguyen"), ("Jordan", "Will", "Sofia", "Chad", "May"))
"""First words that show a person, and words that must not."""
